// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelrecord.h"
#include "ui/theme.h"

class QPushButton;

namespace duello {

class DuelModel;
class Label;
class OutcomeMark;
class Timeline;

/// Who won and why, in one sentence; the course of the duel; what next.
class ResultPage final : public Page
{
    Q_OBJECT

public:
    /// `duel`: where it is told who wants a rematch of the duel that has just ended.
    ResultPage(const DuelModel &duel, const Theme &theme, QWidget *parent = nullptr);

    const DuelId &duel() const { return m_record.duel.id; }
    void setRecord(const DuelRecord &record, const QString &problem);
    /// The one good moment, when this record is a win.
    void celebrate();

Q_SIGNALS:
    /// "rematch", "unrematch"
    void moveRequested(const QString &move);
    /// Against the clock: the same rules and problems once more. Of a duel with somebody that ended long ago: the same
    /// rules.
    void againRequested(const duello::DuelId &id);
    void anotherProblemRequested();
    void reviewRequested(const duello::DuelId &id);
    void homeRequested();
    /// Of a record that is not complete.
    void submissionsRequested(const duello::DuelId &id);

protected:
    void retranslate() override;

private:
    QWidget *makeMissing();
    QWidget *makeButtons();
    void showRematch();
    bool isFresh() const;
    QPushButton *addButton(const char *name, QAnyStringView icon);

    const DuelModel &m_duel;
    const Theme &m_theme;
    DuelRecord m_record;
    QString m_problem;
    OutcomeMark *m_mark;
    Label *m_title;
    Label *m_reason;
    Label *m_about;
    Timeline *m_timeline;
    QWidget *m_missing = nullptr;
    Label *m_missingText;
    QPushButton *m_retry;
    Label *m_rematchText;
    QPushButton *m_rematch;
    QPushButton *m_again;
    QPushButton *m_another;
    QPushButton *m_review;
    QPushButton *m_home;
};

} // namespace duello
