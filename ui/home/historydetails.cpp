// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/historydetails.h"

#include "ui/codeview.h"
#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"
#include "ui/home/pastsubmissions.h"
#include "ui/models/outcometext.h"
#include "ui/models/timetext.h"
#include "ui/outcomelook.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

HistoryDetails::HistoryDetails(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_title(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_outcome(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_facts(new Label(theme, TextSize::Normal, Role::Muted))
    , m_result(new QPushButton)
    , m_again(new QPushButton)
    , m_submissions(new PastSubmissions(theme))
    , m_code(new CodeView(theme))
    , m_noCode(new EmptyState(theme, u"code"))
{
    setObjectName(u"historyDetails"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::m);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(m_record.duel.id); });
    connect(m_result, &QPushButton::clicked, this, [this] { Q_EMIT resultRequested(m_record.duel.id); });
    connect(m_submissions, &PastSubmissions::submissionChosen, this, &HistoryDetails::showSubmission);
    retranslate();
}

QWidget *HistoryDetails::makeHead()
{
    m_title->setObjectName(u"historyTitle"_s);
    m_outcome->setObjectName(u"historyOutcome"_s);
    m_facts->setObjectName(u"historyFacts"_s);
    m_result->setObjectName(u"historyTimeline"_s);
    m_again->setObjectName(u"historyAgain"_s);
    m_again->setIcon(m_theme.icon(u"retry"));
    auto *head = new Card(m_theme);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::s);
    buttons->addWidget(m_again);
    buttons->addWidget(m_result);
    buttons->addStretch();
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(grid::l, grid::m, grid::l, grid::m);
    column->setSpacing(grid::xs);
    column->addWidget(m_title);
    column->addWidget(m_outcome);
    column->addWidget(m_facts);
    column->addSpacing(grid::xs);
    column->addLayout(buttons);
    return head;
}

QWidget *HistoryDetails::makeBody()
{
    m_submissions->setObjectName(u"historySubmissions"_s);
    m_code->setObjectName(u"historyCode"_s);
    auto *body = new Card(m_theme);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(grid::s, grid::s, grid::s, grid::s);
    column->setSpacing(grid::s);
    auto *code = new QWidget;
    m_stack = new QStackedLayout(code);
    m_stack->addWidget(m_code);
    m_stack->addWidget(m_noCode);
    column->addWidget(m_submissions);
    column->addWidget(code, 1);
    return body;
}

void HistoryDetails::setRecord(const DuelRecord &record, const QString &title)
{
    if (record.duel.id != m_record.duel.id)
        m_details.clear();
    m_record = record;
    m_problem = title;
    m_submissions->setSubmissions(record.submissions, startOf(record), record.you);
    m_submissions->setVisible(m_submissions->count() > 0);
    retranslate();
    m_submissions->setCurrentRow(m_submissions->count() - 1);
}

void HistoryDetails::setCode(const DuelId &duel, const QList<SubmissionDetails> &details)
{
    if (duel != m_record.duel.id)
        return;
    m_details = details;
    if (const SubmissionId id = m_submissions->current(); !id.isEmpty())
        showSubmission(id);
}

void HistoryDetails::showSubmission(const SubmissionId &id)
{
    const auto found =
        std::ranges::find(m_details, id, [](const SubmissionDetails &details) { return details.submission.id; });
    const bool known = found != m_details.end();
    m_stack->setCurrentIndex(known ? 0 : 1);
    if (known)
        m_code->setCode(found->solution, found->submission.language);
}

void HistoryDetails::retranslate()
{
    m_title->setText(m_problem);
    m_outcome->setText(outcomeTitle(m_record));
    m_outcome->setRole(outcomeRole(outcomeOf(m_record)));
    QStringList facts{momentText(startOf(m_record))};
    if (const Seat *rival = rivalOf(m_record))
        facts.append(tr("against %1").arg(rival->name));
    facts.append(tr("%n submission(s)", nullptr, submissionsOf(m_record, m_record.you)));
    m_facts->setText(facts.join(u"\u00a0\u00a0·  "_s)); // no line begins with a dot
    m_again->setText(tr("Try again"));
    m_again->setAccessibleName(m_again->text());
    m_result->setText(tr("Time line"));
    m_result->setAccessibleName(m_result->text());
    m_submissions->setAccessibleName(tr("Submissions"));
    m_code->setAccessibleName(tr("Code of the submission"));
    if (m_submissions->count() == 0)
        m_noCode->setTexts(tr("Nothing was submitted"),
                           tr("Try again: the problem is the same, the clock starts anew."), {});
    else
        m_noCode->setTexts(tr("Reading the code"), {}, {});
    if (m_submissions->count() == 0)
        m_stack->setCurrentIndex(1);
}

} // namespace duello
