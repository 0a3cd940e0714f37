// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/historytext.h"
#include "ui/theme.h"

class QPushButton;
class QStackedLayout;

namespace duello {

class Dialogs;
class EmptyState;
class HeadToHeadView;
class HistoryDetails;
class HistoryFilter;
class HistoryFilterBar;
class HistoryModel;
class Label;
class ListView;

/// Past duels at the left, the chosen one at the right; over them what narrows the list, and how it stands against a
/// rival that was chosen there.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    /// All outlive it.
    HistoryPage(HistoryModel &history, Dialogs &dialogs, const Clock &clock, const Theme &theme,
                QWidget *parent = nullptr);

    /// Also lifts the filter when it hides that duel.
    void setCurrent(const DuelId &id);
    void setCode(const DuelId &duel, const QList<SubmissionDetails> &details);

Q_SIGNALS:
    /// Its code is wanted: answer with setCode().
    void detailsRequested(const duello::DuelId &id);
    void againRequested(const duello::DuelId &id);
    void resultRequested(const duello::DuelId &id);
    void practiseRequested();
    /// The duels that are shown are to be written to that file.
    void exportRequested(const QList<duello::DuelRecord> &records, const QString &path, duello::HistoryFormat format);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead(const Theme &theme);
    QWidget *makeBody(const Theme &theme);
    void connectParts();
    void followHistory();
    void takeQuery();
    QString countText(int shown) const;
    void refresh();
    void showCurrent();
    void askForFile();

    HistoryModel &m_history;
    Dialogs &m_dialogs;
    HistoryFilter *m_filter;
    Label *m_heading;
    Label *m_count;
    QPushButton *m_showAll;
    QPushButton *m_export;
    HistoryFilterBar *m_bar;
    HeadToHeadView *m_score;
    ListView *m_list;
    HistoryDetails *m_details;
    EmptyState *m_empty;
    EmptyState *m_nothingFits;
    QStackedLayout *m_stack;
};

} // namespace duello
