// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/historyfilterbar.h"

#include "ui/models/rulestext.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;
using std::chrono::days;

namespace {

// In the order of the entries behind the first, which is anything.
constexpr std::array outcomes{Outcome::Won, Outcome::Lost, Outcome::Draw, Outcome::CalledOff};
constexpr std::array formats{DuelFormat::Race, DuelFormat::Sequential, DuelFormat::Lockout};
constexpr std::array spans{days(1), days(7), days(30), days(365)};
constexpr std::array kinds{HistoryQuery::Kind::Duels, HistoryQuery::Kind::Practice};

/// What an entry stands for; nothing for the first.
template <class Values> auto chosen(const QComboBox *box, const Values &values)
{
    std::optional<typename Values::value_type> value;
    if (box->currentIndex() > 0)
        value = values.at(std::size_t(box->currentIndex()) - 1);
    return value;
}

} // namespace

HistoryFilterBar::HistoryFilterBar(const Theme &theme, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_clock(clock)
    , m_search(new QLineEdit)
    , m_opponent(addBox(u"historyOpponentBox"_s))
    , m_outcome(addBox(u"historyOutcomeBox"_s))
    , m_format(addBox(u"historyFormatBox"_s))
    , m_span(addBox(u"historySpanBox"_s))
    , m_kind(addBox(u"historyKindBox"_s))
{
    setObjectName(u"historyFilter"_s);
    m_search->setObjectName(u"historySearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(u"search", Role::Muted), QLineEdit::LeadingPosition);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(grid::s);
    upper->addWidget(m_search, 2);
    upper->addWidget(m_opponent, 1);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(grid::s);
    for (QComboBox *box : {m_outcome, m_format, m_span, m_kind})
        lower->addWidget(box, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addLayout(upper);
    column->addLayout(lower);
    setTabOrder(m_search, m_opponent);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryFilterBar::queryChanged);
    for (QComboBox *box : std::as_const(m_boxes))
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::queryChanged);
    retranslate();
}

QComboBox *HistoryFilterBar::addBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name widens nothing
    box->setMinimumContentsLength(8);
    m_boxes.append(box);
    return box;
}

void HistoryFilterBar::setOpponents(const QStringList &names)
{
    QStringList known;
    for (int i = 1; i < m_opponent->count(); ++i)
        known.append(m_opponent->itemText(i));
    if (names == known)
        return;
    const QString before = query().opponent;
    {
        const QSignalBlocker quiet(m_opponent);
        while (m_opponent->count() > 1)
            m_opponent->removeItem(1);
        for (const QString &name : names) {
            m_opponent->addItem(name);
            m_opponent->setItemData(m_opponent->count() - 1, name, Qt::ToolTipRole); // the list may cut it
        }
        m_opponent->setCurrentIndex(int(names.indexOf(before)) + 1);
    }
    if (query().opponent != before)
        Q_EMIT queryChanged();
}

HistoryQuery HistoryFilterBar::query() const
{
    const std::optional<days> span = chosen(m_span, spans);
    return {.words = m_search->text().split(u' ', Qt::SkipEmptyParts),
            .opponent = m_opponent->currentIndex() > 0 ? m_opponent->currentText() : QString(),
            .outcome = chosen(m_outcome, outcomes),
            .format = chosen(m_format, formats),
            .since = span ? std::optional(m_clock.now() - *span) : std::nullopt,
            .kind = chosen(m_kind, kinds).value_or(HistoryQuery::Kind::Any)};
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this); // one change, not six
        m_search->clear();
        for (QComboBox *box : std::as_const(m_boxes))
            box->setCurrentIndex(0);
    }
    Q_EMIT queryChanged();
}

void HistoryFilterBar::setWords(QComboBox *box, const QString &title, const QStringList &words)
{
    box->setAccessibleName(title);
    for (int i = 0; i < words.size(); ++i) {
        if (i < box->count())
            box->setItemText(i, words.at(i));
        else
            box->addItem(words.at(i));
    }
}

void HistoryFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search by opponent or problem"));
    m_search->setAccessibleName(tr("Search the history"));
    setWords(m_opponent, tr("Opponent"), {tr("Any opponent")});
    setWords(m_outcome, tr("Outcome"), {tr("Any outcome"), tr("Won"), tr("Lost"), tr("Drawn"), tr("Called off")});
    setWords(m_format, tr("Format"),
             {tr("Any format"), formatText(formats[0]), formatText(formats[1]), formatText(formats[2])});
    setWords(m_span, tr("Time span"),
             {tr("Any time"), tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 365 days")});
    setWords(m_kind, tr("Duels or practice"), {tr("Duels and practice"), tr("Duels"), tr("Practice")});
}

} // namespace duello
