// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelrecord.h"
#include "ui/theme.h"

class QStackedLayout;

namespace duello {

class EmptyState;
class HistoryDetails;
class HistoryModel;
class Label;
class ListView;

/// Past duels at the left, the chosen one at the right.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    HistoryPage(HistoryModel &history, const Theme &theme, QWidget *parent = nullptr);

    void setCurrent(const DuelId &id);
    void setCode(const DuelId &duel, const QList<SubmissionDetails> &details);

Q_SIGNALS:
    /// Its code is wanted: answer with setCode().
    void detailsRequested(const duello::DuelId &id);
    void againRequested(const duello::DuelId &id);
    void resultRequested(const duello::DuelId &id);
    void practiseRequested();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void keepCurrent();
    void showCurrent();

    HistoryModel &m_history;
    Label *m_heading;
    ListView *m_list;
    HistoryDetails *m_details;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace duello
