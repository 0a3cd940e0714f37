// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemchooser.h"

#include "ui/controls/card.h"
#include "ui/controls/choicebar.h"
#include "ui/controls/label.h"
#include "ui/controls/pagehead.h"
#include "ui/home/problembrowser.h"
#include "ui/home/problemchoicebox.h"
#include "ui/home/rulesbox.h"
#include "ui/models/problemmodel.h"
#include "ui/models/rulestext.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 312;

enum Source { Named, Left }; // in the order of the buttons

} // namespace

ProblemChooser::ProblemChooser(ProblemModel &problems, const Theme &theme, std::mt19937 &chance, QWidget *parent)
    : Page(parent)
    , m_problems(problems)
    , m_theme(theme)
    , m_chance(chance)
    , m_head(new PageHead(theme, u"chooserBack"_s))
    , m_who(new ChoiceBar(theme, u"chooserSource"_s, 2))
    , m_sources(new QStackedWidget)
    , m_browser(new ProblemBrowser(problems, theme))
    , m_hint(new Label(theme, TextSize::Small, Role::Muted))
    , m_surprise(new QPushButton)
    , m_choice(new ProblemChoiceBox(problems, theme, u"chooser"_s, 1))
    , m_rules(new RulesBox(theme, u"chooser"_s, 1))
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold, Label::Overflow::Elide))
    , m_sentence(new Label(theme, TextSize::Small, Role::Muted))
    , m_start(new QPushButton)
{
    setObjectName(u"problemChooser"_s);
    auto *body = new QHBoxLayout;
    body->setSpacing(grid::xl);
    body->addWidget(makeProblems(), 1);
    body->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    column->addWidget(m_head);
    column->addLayout(body, 1);
    connectParts();
    retranslate();
}

QWidget *ProblemChooser::makeProblems()
{
    m_sources->addWidget(makeNamed());
    m_sources->addWidget(makeLeft());
    auto *problems = new QWidget;
    auto *column = new QVBoxLayout(problems);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::m);
    column->addWidget(m_who);
    column->addWidget(m_sources, 1);
    return problems;
}

QWidget *ProblemChooser::makeNamed()
{
    m_hint->setObjectName(u"chooserHint"_s);
    m_surprise->setObjectName(u"chooserSurprise"_s);
    m_surprise->setIcon(m_theme.icon(u"surprise"));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::m);
    row->addWidget(m_hint, 1);
    row->addWidget(m_surprise);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addWidget(m_browser, 1);
    column->addLayout(row);
    return page;
}

QWidget *ProblemChooser::makeLeft()
{
    auto *card = new Card(m_theme);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(grid::l, grid::l, grid::l, grid::l);
    column->addWidget(m_choice);
    column->addStretch(1);
    return card;
}

QWidget *ProblemChooser::makeSide()
{
    m_title->setObjectName(u"chooserTitle"_s);
    m_sentence->setObjectName(u"chooserRules"_s);
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
    column->addWidget(m_rules, 1);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_start);
    return side;
}

void ProblemChooser::connectParts()
{
    connect(m_head, &PageHead::backRequested, this, &ProblemChooser::backRequested);
    connect(m_who, &ChoiceBar::currentChanged, m_sources, &QStackedWidget::setCurrentIndex);
    connect(m_who, &ChoiceBar::currentChanged, this, &ProblemChooser::refresh);
    connect(m_browser, &ProblemBrowser::currentChanged, this, &ProblemChooser::refresh);
    connect(m_browser, &ProblemBrowser::pickedChanged, this, &ProblemChooser::refresh);
    connect(m_browser, &ProblemBrowser::activated, this, &ProblemChooser::start);
    connect(m_surprise, &QPushButton::clicked, this, [this] {
        m_browser->chooseByChance(m_chance);
        m_browser->pick(m_browser->current());
    });
    connect(m_choice, &ProblemChoiceBox::changed, this, &ProblemChooser::take);
    connect(m_rules, &RulesBox::changed, this, &ProblemChooser::take);
    connect(m_start, &QPushButton::clicked, this, &ProblemChooser::start);
}

DuelWish ProblemChooser::wish() const
{
    return {m_rules->rules(), m_choice->choice()};
}

void ProblemChooser::setWish(const DuelWish &wish)
{
    const QSignalBlocker quiet(this);
    m_rules->setRules(wish.rules);
    m_choice->setChoice(wish.problems);
    refresh();
}

void ProblemChooser::setProblem(const ProblemId &id)
{
    m_who->setCurrent(Named);
    m_browser->setCurrent(id);
    m_browser->pick(id);
}

bool ProblemChooser::isRace() const
{
    return m_rules->rules().format == DuelFormat::Race;
}

bool ProblemChooser::isNamed() const
{
    return m_who->current() == Named;
}

QList<ProblemId> ProblemChooser::named() const
{
    if (!isNamed())
        return {};
    if (!isRace())
        return m_browser->picked();
    const ProblemId current = m_browser->current();
    return current.isEmpty() ? QList<ProblemId>() : QList{current};
}

bool ProblemChooser::isReady() const
{
    return isNamed() ? named().size() >= (isRace() ? 1 : ProblemChoiceBox::fewest) : m_choice->isEnough();
}

/// What will be played.
QString ProblemChooser::title() const
{
    const QList<ProblemId> problems = named();
    if (!isNamed())
        return tr("A surprise");
    if (problems.isEmpty())
        return tr("No problem chosen");
    QStringList titles;
    for (const ProblemId &id : problems)
        titles.append(m_problems.indexOf(id).data().toString());
    return titles.join(u", "_s);
}

void ProblemChooser::take()
{
    refresh();
    Q_EMIT wishChanged(wish());
}

void ProblemChooser::refresh()
{
    m_browser->setMostPicked(isRace() ? 0 : ProblemChoiceBox::most);
    m_choice->setSingle(isRace());
    m_hint->setText(isRace() ? tr("The statement opens when the clock starts.")
                             : tr("A click picks a problem, or gives it back: %1 to %2, in the order you pick them.")
                                   .arg(ProblemChoiceBox::fewest)
                                   .arg(ProblemChoiceBox::most));
    m_surprise->setEnabled(!m_browser->current().isEmpty() && m_browser->picked().size() < ProblemChoiceBox::most);
    m_title->setText(title());
    m_sentence->setText(rulesText(m_rules->rules(), isNamed() ? int(named().size()) : m_choice->choice().count));
    m_start->setEnabled(isReady());
}

void ProblemChooser::start()
{
    if (isReady())
        Q_EMIT practiseRequested(
            {.settings = m_rules->rules(), .problems = named(), .choice = m_choice->choice(), .seen = {}});
}

void ProblemChooser::retranslate()
{
    m_head->setTexts(tr("Practise offline"), tr("Against the clock, judged on this computer."));
    m_who->setTexts(tr("Problems"), {tr("I choose"), tr("The server chooses")}, {});
    m_surprise->setText(tr("Surprise me"));
    m_surprise->setAccessibleName(m_surprise->text());
    m_start->setText(tr("Start"));
    m_start->setAccessibleName(m_start->text());
    refresh();
}

} // namespace duello
