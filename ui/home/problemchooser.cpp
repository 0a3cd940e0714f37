// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemchooser.h"

#include "net/rules/duelrules.h"
#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/home/level.h"
#include "ui/home/topics.h"
#include "ui/models/problemmodel.h"
#include "ui/models/timetext.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array presets{15min, 30min, 60min};
constexpr std::chrono::minutes shortest{5};
constexpr int sideWidth = 312;

} // namespace

ProblemChooser::ProblemChooser(ProblemModel &problems, const Theme &theme, std::mt19937 &chance, QWidget *parent)
    : Page(parent)
    , m_problems(problems)
    , m_theme(theme)
    , m_chance(chance)
    , m_browser(new ProblemBrowser(problems, theme))
    , m_back(new QToolButton)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_subheading(new Label(theme, TextSize::Normal, Role::Muted))
    , m_title(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_facts(new Label(theme, TextSize::Normal, Role::Muted))
    , m_topics(new Label(theme, TextSize::Normal, Role::Muted))
    , m_lengthName(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_rules(new Label(theme, TextSize::Small, Role::Muted))
    , m_length(new QSpinBox)
    , m_surprise(new QPushButton)
    , m_start(new QPushButton)
{
    setObjectName(u"problemChooser"_s);
    m_back->setObjectName(u"chooserBack"_s);
    m_back->setAutoRaise(true);
    m_back->setIcon(theme.icon(u"back"));
    m_title->setObjectName(u"chooserTitle"_s);

    auto *heading = new QVBoxLayout;
    heading->setSpacing(2);
    heading->addWidget(m_heading);
    heading->addWidget(m_subheading);
    auto *top = new QHBoxLayout;
    top->setSpacing(grid::m);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addLayout(heading, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(grid::xl);
    body->addWidget(m_browser, 1);
    body->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    column->addLayout(top);
    column->addLayout(body, 1);
    connectParts();
    retranslate();
}

QWidget *ProblemChooser::makeSide()
{
    m_length->setObjectName(u"chooserLength"_s);
    m_length->setRange(static_cast<int>(shortest.count()), static_cast<int>(rules::longest.count()));
    m_length->setSingleStep(5);
    m_length->setFont(Theme::figures(TextSize::Normal));
    m_surprise->setObjectName(u"chooserSurprise"_s);
    m_surprise->setIcon(m_theme.icon(u"surprise"));
    m_start->setObjectName(u"chooserStart"_s);
    m_start->setProperty("primary", true);
    m_start->setIcon(m_theme.icon(u"play"));
    m_start->setMinimumHeight(44);
    m_start->setFont(Theme::font(TextSize::Normal, QFont::DemiBold));

    auto *quick = new QHBoxLayout;
    quick->setSpacing(grid::xs);
    for (const auto preset : presets) {
        auto *button = new QPushButton;
        button->setObjectName(u"chooserLength%1"_s.arg(preset.count()));
        button->setMinimumWidth(52);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, preset] {
            setLength(preset);
            checkPreset();
        });
        quick->addWidget(button, 1);
        m_presets.append(button);
    }
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
    column->addWidget(m_lengthName);
    column->addWidget(m_length);
    column->addLayout(quick);
    column->addSpacing(grid::s);
    column->addWidget(m_start);
    column->addWidget(m_rules);
    return side;
}

void ProblemChooser::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, &ProblemChooser::backRequested);
    connect(m_browser, &ProblemBrowser::currentChanged, this, &ProblemChooser::showCurrent);
    connect(m_browser, &ProblemBrowser::activated, this, &ProblemChooser::start);
    connect(m_surprise, &QPushButton::clicked, this, [this] { m_browser->chooseByChance(m_chance); });
    connect(m_start, &QPushButton::clicked, this, &ProblemChooser::start);
    connect(m_length, &QSpinBox::valueChanged, this, [this] {
        checkPreset();
        Q_EMIT lengthChanged(length());
    });
}

void ProblemChooser::setLength(std::chrono::minutes length)
{
    m_length->setValue(static_cast<int>(length.count()));
}

std::chrono::minutes ProblemChooser::length() const
{
    return std::chrono::minutes(m_length->value());
}

void ProblemChooser::checkPreset()
{
    for (qsizetype i = 0; i < m_presets.size(); ++i)
        m_presets[i]->setChecked(presets[i] == length());
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
        Q_EMIT practiseRequested(id, length());
}

void ProblemChooser::retranslate()
{
    m_back->setToolTip(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_heading->setText(tr("Practise offline"));
    m_subheading->setText(tr("One problem against the clock, judged on this computer."));
    m_lengthName->setText(tr("Time"));
    m_length->setSuffix(tr(" min"));
    m_length->setAccessibleName(tr("Minutes"));
    for (qsizetype i = 0; i < m_presets.size(); ++i) {
        m_presets[i]->setText(minutesText(presets[i]));
        m_presets[i]->setAccessibleName(minutesText(presets[i]));
    }
    m_surprise->setText(tr("Surprise me"));
    m_surprise->setAccessibleName(m_surprise->text());
    m_start->setText(tr("Start"));
    m_start->setAccessibleName(m_start->text());
    m_rules->setText(tr("The statement opens when the clock starts."));
    showCurrent();
}

} // namespace duello
