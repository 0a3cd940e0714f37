// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/hostpage.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/controls/pagehead.h"
#include "ui/home/problemchoicebox.h"
#include "ui/home/rulesbox.h"
#include "ui/models/rulestext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 288;
constexpr int widest = 1040;

} // namespace

HostPage::HostPage(const ProblemModel &problems, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_head(new PageHead(theme, u"hostBack"_s))
    , m_rules(new RulesBox(theme, u"host"_s, 2))
    , m_problems(new ProblemChoiceBox(problems, theme, u"host"_s, 2))
    , m_sentence(new Label(theme, TextSize::Small, Role::Muted))
    , m_open(new QPushButton)
{
    setObjectName(u"hostPage"_s);
    auto *body = new QHBoxLayout;
    body->setSpacing(grid::l);
    body->addWidget(makeRules(), 1);
    body->addWidget(makeSide());
    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::l);
    column->addWidget(m_head);
    column->addLayout(body, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::l);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    connect(m_rules, &RulesBox::changed, this, &HostPage::take);
    connect(m_problems, &ProblemChoiceBox::changed, this, &HostPage::take);
    connect(m_head, &PageHead::backRequested, this, &HostPage::backRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        setOpening(true);
        Q_EMIT hostRequested(
            {.settings = m_rules->rules(), .problems = {}, .choice = m_problems->choice(), .seen = {}});
    });
    retranslate();
}

QWidget *HostPage::makeRules()
{
    auto *card = new Card(m_theme);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(grid::l, grid::l, grid::l, grid::s);
    column->addWidget(m_rules);
    return card;
}

QWidget *HostPage::makeSide()
{
    m_sentence->setObjectName(u"hostRules"_s);
    m_open->setObjectName(u"openRoomButton"_s);
    m_open->setProperty("primary", true);
    m_open->setIcon(m_theme.icon(u"host"));
    m_open->setMinimumHeight(44);
    m_open->setFont(Theme::font(TextSize::Normal, QFont::DemiBold));
    auto *side = new Card(m_theme);
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(grid::l, grid::l, grid::l, grid::l);
    column->setSpacing(grid::s);
    column->addWidget(m_problems);
    column->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_open);
    return side;
}

DuelWish HostPage::wish() const
{
    return {m_rules->rules(), m_problems->choice()};
}

void HostPage::setWish(const DuelWish &wish)
{
    const QSignalBlocker quiet(this);
    setRules(wish.rules);
    m_problems->setChoice(wish.problems);
    refresh();
}

void HostPage::take()
{
    refresh();
    Q_EMIT wishChanged(wish());
}

void HostPage::setRules(const DuelSettings &rules)
{
    m_rules->setRules(rules);
}

void HostPage::setOpening(bool opening)
{
    m_opening = opening;
    refresh();
}

void HostPage::hideEvent(QHideEvent *event)
{
    setOpening(false);
    Page::hideEvent(event);
}

void HostPage::refresh()
{
    m_problems->setSingle(m_rules->rules().format == DuelFormat::Race);
    m_sentence->setText(rulesText(m_rules->rules(), m_problems->choice().count));
    m_open->setEnabled(!m_opening && m_problems->isEnough());
    m_open->setText(m_opening ? tr("Opening the room") : tr("Open the room"));
    m_open->setAccessibleName(m_open->text());
}

void HostPage::retranslate()
{
    m_head->setTexts(tr("Host a duel"), tr("A room on this computer: who is on the same network sees it at once."));
    refresh();
}

} // namespace duello
