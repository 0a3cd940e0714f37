// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/rulesbox.h"

#include "ui/controls/choicebar.h"
#include "ui/home/lengthbox.h"
#include "ui/models/rulestext.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

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

int placeOf(const auto &values, auto value)
{
    return int(std::ranges::find(values, value) - values.begin());
}

} // namespace

RulesBox::RulesBox(const Theme &theme, const QString &name, int seats, QWidget *parent)
    : Page(parent)
    , m_seats(seats)
    , m_format(new ChoiceBar(theme, name + u"Format"_s, int(formats.size())))
    , m_length(new LengthBox(theme, name + u"Length"_s))
    , m_penalty(new ChoiceBar(theme, name + u"Penalty"_s, int(penalties.size())))
{
    if (seats > 1)
        m_visibility = new ChoiceBar(theme, name + u"Visibility"_s, int(visibilities.size()));
    layOut();
    setRules({});
    for (const ChoiceBar *bar : {m_format, m_penalty, m_visibility}) {
        if (bar)
            connect(bar, &ChoiceBar::currentChanged, this, &RulesBox::changed);
    }
    connect(m_length, &LengthBox::lengthChanged, this, &RulesBox::changed);
    RulesBox::retranslate();
}

void RulesBox::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    const int line = grid::xs + 2 * QFontMetrics(Theme::font(TextSize::Small)).lineSpacing();
    for (QWidget *part : std::initializer_list<QWidget *>{m_format, m_length, m_penalty, m_visibility}) {
        if (!part)
            continue;
        column->addWidget(part);
        if (part == m_length && m_visibility)
            column->addSpacing(line); // as the others have under their buttons
        // Closer together where there is little room.
        column->addSpacerItem(new QSpacerItem(0, grid::xl, QSizePolicy::Minimum, QSizePolicy::Maximum));
    }
    column->addStretch(1);
}

DuelSettings RulesBox::rules() const
{
    DuelSettings rules{.format = formats.at(m_format->current()),
                       .length = m_length->length(),
                       .seats = m_seats,
                       .penalty = penalties.at(m_penalty->current())};
    if (m_visibility)
        rules.visibility = visibilities.at(m_visibility->current());
    return rules;
}

void RulesBox::setRules(const DuelSettings &rules)
{
    m_format->setCurrent(placeOf(formats, rules.format));
    m_length->setLength(rules.length);
    m_penalty->setCurrent(placeOf(penalties, rules.penalty));
    if (m_visibility)
        m_visibility->setCurrent(placeOf(visibilities, rules.visibility));
}

void RulesBox::retranslate()
{
    const auto line = m_seats > 1 ? formatLine : soloFormatLine;
    m_format->setTexts(tr("Format"), textsOf(formats, formatText), textsOf(formats, line));
    m_length->setTitle(tr("Time"));
    m_penalty->setTexts(tr("Penalty"), textsOf(penalties, penaltyText), textsOf(penalties, penaltyLine));
    if (m_visibility) {
        m_visibility->setTexts(tr("What the rival sees"), textsOf(visibilities, visibilityText),
                               textsOf(visibilities, visibilityLine));
    }
}

} // namespace duello
