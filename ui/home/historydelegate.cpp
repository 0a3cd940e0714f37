// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/historydelegate.h"

#include "ui/models/historymodel.h"
#include "ui/models/outcometext.h"
#include "ui/models/timetext.h"
#include "ui/outcomelook.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeWidth = 88;

DuelRecord recordOf(const QModelIndex &index)
{
    return index.data(HistoryModel::RecordRole).value<DuelRecord>();
}

} // namespace

HistoryDelegate::HistoryDelegate(const Theme &theme, QObject *parent) : TwoLineDelegate(theme, timeWidth, parent) {}

QString HistoryDelegate::title(const QModelIndex &index) const
{
    return index.data().toString();
}

QString HistoryDelegate::facts(const QModelIndex &index) const
{
    const DuelRecord record = recordOf(index);
    QStringList facts{momentText(startOf(record))}; // first: a long name pushes nothing out
    if (const Seat *rival = rivalOf(record))
        facts.append(rival->name);
    if (const QString language = languageOf(record); !language.isEmpty())
        facts.append(language);
    return facts.join(u"  ·  "_s);
}

void HistoryDelegate::paintMark(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    const DuelRecord record = recordOf(index);
    theme().icon(outcomeIcon(record), outcomeRole(outcomeOf(record))).paint(painter, place);
}

void HistoryDelegate::paintSide(QPainter *painter, const QRect &upper, const QRect &lower,
                                const QModelIndex &index) const
{
    const DuelRecord record = recordOf(index);
    paintText(painter, upper, Qt::AlignRight, Theme::figures(TextSize::Normal, QFont::DemiBold), Role::Text,
              clockText(timeTaken(record)));
    paintText(painter, lower, Qt::AlignRight, Theme::font(TextSize::Small), outcomeRole(outcomeOf(record)),
              outcomeWord(record));
}

} // namespace duello
