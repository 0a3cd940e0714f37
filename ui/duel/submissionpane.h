// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/row.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QModelIndex;
class QStackedLayout;

namespace duello {

class EmptyState;
class Label;
class ListView;
class SubmissionDelegate;
class SubmissionModel;

/// The submissions of the duel, the newest on top, as they go from click to verdict.
class SubmissionPane final : public Page
{
    Q_OBJECT

public:
    SubmissionPane(const Theme &theme, SubmissionModel &model, QWidget *parent = nullptr);

    /// The chosen one; empty when none is.
    RowId current() const;

Q_SIGNALS:
    void retryRequested(const duello::RowId &row);
    void discardRequested(const duello::RowId &row);
    /// Its code should go to the clipboard.
    void copyRequested(const duello::RowId &row);
    /// Clicked, or Enter pressed on it.
    void detailsRequested(const duello::RowId &row);

protected:
    void retranslate() override;

private:
    void watchModel();
    void rowsCame(int first, int last);
    void slideIn(const RowId &row);
    void offerActions(const QModelIndex &index);
    void chooseLook();

    const Theme &m_theme;
    SubmissionModel &m_model;
    Label *m_heading;
    ListView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    SubmissionDelegate *m_delegate;
};

} // namespace duello
