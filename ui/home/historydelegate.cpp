// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/historydelegate.h"

#include "ui/controls/listview.h"
#include "ui/models/historymodel.h"
#include "ui/models/outcometext.h"
#include "ui/models/timetext.h"
#include "ui/outcomelook.h"

#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 60;
constexpr int markWidth = 44;
constexpr int timeWidth = 88;

} // namespace

HistoryDelegate::HistoryDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, rowHeight};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawRowBackground(painter, option, m_theme);
    const auto record = index.data(HistoryModel::RecordRole).value<DuelRecord>();
    const Outcome outcome = outcomeOf(record);
    const QRect row = option.rect.adjusted(grid::s, 0, -grid::l, 0);
    m_theme.icon(outcomeIcon(record), outcomeRole(outcome))
        .paint(painter, QRect(row.left() + 12, row.center().y() - 9, 20, 20));

    const auto text = [&](const QFont &font, Role role, const QRect &rect, Qt::Alignment side, const QString &value) {
        painter->setFont(font);
        painter->setPen(m_theme.color(role));
        painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(value, Qt::ElideRight, rect.width()));
    };
    const QFont small = Theme::figures(TextSize::Small);
    const QRect words = row.adjusted(markWidth, 0, -timeWidth - grid::m, 0);
    text(Theme::font(TextSize::Normal, QFont::DemiBold), Role::Text,
         QRect(words.left(), row.top() + 10, words.width(), 20), Qt::AlignLeft, index.data().toString());
    QStringList facts;
    if (const Seat *rival = rivalOf(record))
        facts.append(rival->name);
    facts.append(momentText(record.duel.startsAt.value_or(record.duel.createdAt)));
    if (const QString language = languageOf(record); !language.isEmpty())
        facts.append(language);
    text(small, Role::Muted, QRect(words.left(), row.top() + 31, words.width(), 16), Qt::AlignLeft,
         facts.join(u"  ·  "_s));

    const QRect side(row.right() - timeWidth, row.top() + 10, timeWidth, 20);
    text(Theme::figures(TextSize::Normal, QFont::DemiBold), Role::Text, side, Qt::AlignRight,
         clockText(timeTaken(record)));
    text(small, outcomeRole(outcome), QRect(side.left(), row.top() + 31, side.width(), 16), Qt::AlignRight,
         outcomeWord(record));
    painter->restore();
}

} // namespace duello
