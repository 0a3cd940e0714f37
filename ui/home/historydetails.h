// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelrecord.h"
#include "ui/theme.h"

class QPushButton;
class QStackedLayout;

namespace duello {

class CodeView;
class EmptyState;
class Label;
class PastSubmissions;

/// One past duel: how it ended, your submissions, and the code of the chosen one.
class HistoryDetails final : public Page
{
    Q_OBJECT

public:
    explicit HistoryDetails(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing yet of the code: it comes with setCode().
    void setRecord(const DuelRecord &record, const QString &title);
    /// Ignored when it belongs to another duel than the one shown.
    void setCode(const DuelId &duel, const QList<SubmissionDetails> &details);
    const DuelId &duel() const { return m_record.duel.id; }

Q_SIGNALS:
    void againRequested(const duello::DuelId &id);
    void resultRequested(const duello::DuelId &id);

protected:
    void retranslate() override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void showSubmission(const SubmissionId &id);

    const Theme &m_theme;
    DuelRecord m_record;
    QString m_problem;
    QList<SubmissionDetails> m_details;
    Label *m_title;
    Label *m_outcome;
    Label *m_facts;
    QPushButton *m_result;
    QPushButton *m_again;
    PastSubmissions *m_submissions;
    CodeView *m_code;
    EmptyState *m_noCode;
    QStackedLayout *m_stack;
};

} // namespace duello
