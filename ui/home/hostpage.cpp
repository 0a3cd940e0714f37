// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/hostpage.h"

#include "ui/controls/card.h"
#include "ui/controls/choicebar.h"
#include "ui/controls/label.h"
#include "ui/controls/pagehead.h"
#include "ui/home/lengthbox.h"
#include "ui/home/problemchoicebox.h"
#include "ui/models/rulestext.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 288;
constexpr int widest = 1040;

// In the order of the buttons, which is that of the values.
constexpr std::array formats{DuelFormat::Race, DuelFormat::Sequential, DuelFormat::Lockout};
constexpr std::array penalties{Penalty::None, Penalty::Time, Penalty::Cooldown};
constexpr std::array visibilities{Visibility::Nothing, Visibility::Status, Visibility::Activity,
                                  Visibility::DelayedCode, Visibility::LiveCode};

template <class Values, class Words> QStringList textsOf(const Values &values, Words words)
{
    QStringList texts;
    for (const auto value : values)
        texts.append(words(value));
    return texts;
}

} // namespace

HostPage::HostPage(const ProblemModel &problems, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_head(new PageHead(theme, u"hostBack"_s))
    , m_format(new ChoiceBar(theme, u"hostFormat"_s, int(formats.size())))
    , m_length(new LengthBox(theme, u"hostLength"_s))
    , m_penalty(new ChoiceBar(theme, u"hostPenalty"_s, int(penalties.size())))
    , m_visibility(new ChoiceBar(theme, u"hostVisibility"_s, int(visibilities.size())))
    , m_problems(new ProblemChoiceBox(problems, theme))
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
    setRules({});
    for (ChoiceBar *bar : {m_format, m_penalty, m_visibility})
        connect(bar, &ChoiceBar::currentChanged, this, &HostPage::take);
    connect(m_length, &LengthBox::lengthChanged, this, &HostPage::take);
    connect(m_problems, &ProblemChoiceBox::changed, this, &HostPage::take);
    connect(m_head, &PageHead::backRequested, this, &HostPage::backRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        setOpening(true);
        Q_EMIT hostRequested({.settings = rules(), .problems = {}, .choice = m_problems->choice(), .seen = {}});
    });
    retranslate();
}

QWidget *HostPage::makeRules()
{
    auto *card = new Card(m_theme);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(grid::l, grid::l, grid::l, grid::s);
    column->setSpacing(grid::s);
    const int line = grid::xs + 2 * QFontMetrics(Theme::font(TextSize::Small)).lineSpacing();
    for (QWidget *part : std::initializer_list<QWidget *>{m_format, m_length, m_penalty, m_visibility}) {
        column->addWidget(part);
        if (part == m_length)
            column->addSpacing(line); // as the others have under their buttons
        column->addStretch(1);        // the more room there is, the further apart
    }
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

DuelSettings HostPage::rules() const
{
    return {.format = formats.at(m_format->current()),
            .length = m_length->length(),
            .seats = 2,
            .penalty = penalties.at(m_penalty->current()),
            .visibility = visibilities.at(m_visibility->current())};
}

RoomWish HostPage::wish() const
{
    return {rules(), m_problems->choice()};
}

void HostPage::setWish(const RoomWish &wish)
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
    const auto place = [](const auto &values, auto value) {
        return int(std::ranges::find(values, value) - values.begin());
    };
    m_format->setCurrent(place(formats, rules.format));
    m_penalty->setCurrent(place(penalties, rules.penalty));
    m_visibility->setCurrent(place(visibilities, rules.visibility));
    m_length->setLength(rules.length);
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
    m_problems->setSingle(rules().format == DuelFormat::Race);
    m_sentence->setText(rulesText(rules(), m_problems->choice().count));
    m_open->setEnabled(!m_opening && m_problems->isEnough());
    m_open->setText(m_opening ? tr("Opening the room") : tr("Open the room"));
    m_open->setAccessibleName(m_open->text());
}

void HostPage::retranslate()
{
    m_head->setTexts(tr("Host a duel"), tr("A room on this computer: who is on the same network sees it at once."));
    m_format->setTexts(tr("Format"), textsOf(formats, formatText), textsOf(formats, formatLine));
    m_penalty->setTexts(tr("Penalty"), textsOf(penalties, penaltyText), textsOf(penalties, penaltyLine));
    m_visibility->setTexts(tr("What the rival sees"), textsOf(visibilities, visibilityText),
                           textsOf(visibilities, visibilityLine));
    m_length->setTitle(tr("Time"));
    refresh();
}

} // namespace duello
