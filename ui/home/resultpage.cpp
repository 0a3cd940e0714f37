// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/resultpage.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/home/outcomemark.h"
#include "ui/home/timeline.h"
#include "ui/models/outcometext.h"
#include "ui/models/timetext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 880;

} // namespace

ResultPage::ResultPage(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_mark(new OutcomeMark(theme))
    , m_title(new Label(theme, TextSize::Display, Role::Text, QFont::Bold))
    , m_reason(new Label(theme, TextSize::Large))
    , m_about(new Label(theme, TextSize::Normal, Role::Muted))
    , m_timeline(new Timeline(theme))
    , m_missingText(new Label(theme, TextSize::Normal, Role::Warning))
    , m_retry(addButton("resultRetry", u"retry"))
    , m_again(addButton("resultAgain", u"retry"))
    , m_another(addButton("resultAnother", u"problems"))
    , m_review(addButton("resultReview", u"code"))
    , m_home(addButton("resultHome", u"home"))
{
    setObjectName(u"resultPage"_s);
    m_title->setObjectName(u"resultTitle"_s);
    m_reason->setObjectName(u"resultReason"_s);
    m_another->setProperty("primary", true);
    for (Label *label : {m_title, m_reason, m_about})
        label->setAlignment(Qt::AlignCenter);

    auto *card = new Card(theme);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid::xs, grid::m, grid::xs, grid::s);
    inside->addWidget(m_timeline);
    inside->addWidget(makeMissing());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::s);
    buttons->addStretch();
    for (QPushButton *button : {m_another, m_again, m_review, m_home})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addStretch(2);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(grid::s);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_about);
    column->addSpacing(grid::l);
    column->addWidget(card);
    column->addSpacing(grid::l);
    column->addLayout(buttons);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);

    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(m_record.duel.id); });
    connect(m_another, &QPushButton::clicked, this, &ResultPage::anotherProblemRequested);
    connect(m_review, &QPushButton::clicked, this, [this] { Q_EMIT reviewRequested(m_record.duel.id); });
    connect(m_home, &QPushButton::clicked, this, &ResultPage::homeRequested);
    retranslate();
}

QWidget *ResultPage::makeMissing()
{
    m_missing = new QWidget;
    m_missing->setObjectName(u"resultMissing"_s);
    auto *row = new QHBoxLayout(m_missing);
    row->setContentsMargins(grid::m, 0, grid::m, grid::xs);
    row->setSpacing(grid::m);
    row->addWidget(m_missingText, 1);
    row->addWidget(m_retry);
    m_missing->hide();
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT submissionsRequested(m_record.duel.id); });
    return m_missing;
}

QPushButton *ResultPage::addButton(const char *name, QAnyStringView icon)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(m_theme.icon(icon));
    return button;
}

void ResultPage::setRecord(const DuelRecord &record, const QString &problem)
{
    m_record = record;
    m_problem = problem;
    m_mark->setOutcome(outcomeOf(record));
    m_missing->setVisible(!record.isComplete);
    m_review->setEnabled(submissionsOf(record, record.you) > 0);
    retranslate();
}

void ResultPage::celebrate()
{
    m_mark->celebrate();
}

void ResultPage::retranslate()
{
    m_title->setText(outcomeTitle(m_record));
    m_reason->setText(outcomeReason(m_record));
    m_about->setText(m_problem);
    m_timeline->setRecord(m_record);
    m_missingText->setText(tr("The server did not give the submissions: some may be missing here."));
    m_retry->setText(tr("Retry"));
    m_again->setText(tr("Play again"));
    m_another->setText(tr("Another problem"));
    m_review->setText(tr("Review code"));
    m_home->setText(tr("Home"));
    for (QPushButton *button : {m_retry, m_again, m_another, m_review, m_home})
        button->setAccessibleName(button->text());
}

} // namespace duello
