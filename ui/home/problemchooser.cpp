// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemchooser.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/controls/pagehead.h"
#include "ui/home/lengthbox.h"
#include "ui/home/level.h"
#include "ui/home/topics.h"
#include "ui/models/problemmodel.h"

#include <QGridLayout>
#include <QPushButton>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 312;

} // namespace

ProblemChooser::ProblemChooser(ProblemModel &problems, const Theme &theme, std::mt19937 &chance, QWidget *parent)
    : Page(parent)
    , m_problems(problems)
    , m_theme(theme)
    , m_chance(chance)
    , m_browser(new ProblemBrowser(problems, theme))
    , m_head(new PageHead(theme, u"chooserBack"_s))
    , m_title(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_facts(new Label(theme, TextSize::Normal, Role::Muted))
    , m_topics(new Label(theme, TextSize::Normal, Role::Muted))
    , m_rules(new Label(theme, TextSize::Small, Role::Muted))
    , m_length(new LengthBox(theme, u"chooserLength"_s))
    , m_surprise(new QPushButton)
    , m_start(new QPushButton)
{
    setObjectName(u"problemChooser"_s);
    m_title->setObjectName(u"chooserTitle"_s);

    auto *body = new QHBoxLayout;
    body->setSpacing(grid::xl);
    body->addWidget(m_browser, 1);
    body->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    column->addWidget(m_head);
    column->addLayout(body, 1);
    connectParts();
    retranslate();
}

QWidget *ProblemChooser::makeSide()
{
    m_surprise->setObjectName(u"chooserSurprise"_s);
    m_surprise->setIcon(m_theme.icon(u"surprise"));
    m_start->setObjectName(u"chooserStart"_s);
    m_start->setProperty("primary", true);
    m_start->setIcon(m_theme.icon(u"play"));
    m_start->setMinimumHeight(44);
    m_start->setFont(Theme::font(TextSize::Normal, QFont::DemiBold));

    auto *side = new Card(m_theme);
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(grid::l, grid::l, grid::l, grid::l);
    column->setSpacing(grid::s);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_topics);
    column->addSpacing(grid::s);
    column->addWidget(m_surprise);
    column->addStretch();
    column->addWidget(m_length);
    column->addSpacing(grid::s);
    column->addWidget(m_start);
    column->addWidget(m_rules);
    return side;
}

void ProblemChooser::connectParts()
{
    connect(m_head, &PageHead::backRequested, this, &ProblemChooser::backRequested);
    connect(m_browser, &ProblemBrowser::currentChanged, this, &ProblemChooser::showCurrent);
    connect(m_browser, &ProblemBrowser::activated, this, &ProblemChooser::start);
    connect(m_surprise, &QPushButton::clicked, this, [this] { m_browser->chooseByChance(m_chance); });
    connect(m_start, &QPushButton::clicked, this, &ProblemChooser::start);
    connect(m_length, &LengthBox::lengthChanged, this, &ProblemChooser::lengthChanged);
}

void ProblemChooser::setLength(std::chrono::minutes length)
{
    m_length->setLength(length);
}

void ProblemChooser::setProblem(const ProblemId &id)
{
    m_browser->setCurrent(id);
}

void ProblemChooser::showCurrent()
{
    const QModelIndex problem = m_problems.indexOf(m_browser->current());
    m_start->setEnabled(problem.isValid());
    m_surprise->setEnabled(problem.isValid());
    if (!problem.isValid()) {
        m_title->setText(tr("No problem chosen"));
        m_facts->clear();
        m_topics->clear();
        return;
    }
    const int level = problem.data(ProblemModel::LevelRole).toInt();
    const bool solved = problem.data(ProblemModel::SolvedRole).toBool();
    m_title->setText(problem.data().toString());
    m_facts->setText(solved ? tr("%1, solved before").arg(levelWord(level)) : levelWord(level));
    m_topics->setText(topicsText(problem.data(ProblemModel::TopicsRole).toStringList()));
}

void ProblemChooser::start()
{
    if (const ProblemId id = m_browser->current(); !id.isEmpty())
        Q_EMIT practiseRequested(id, m_length->length());
}

void ProblemChooser::retranslate()
{
    m_head->setTexts(tr("Practise offline"), tr("One problem against the clock, judged on this computer."));
    m_length->setTitle(tr("Time"));
    m_surprise->setText(tr("Surprise me"));
    m_surprise->setAccessibleName(m_surprise->text());
    m_start->setText(tr("Start"));
    m_start->setAccessibleName(m_start->text());
    m_rules->setText(tr("The statement opens when the clock starts."));
    showCurrent();
}

} // namespace duello
