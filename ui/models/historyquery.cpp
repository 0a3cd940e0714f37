// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/historyquery.h"

#include <QSet>

#include <algorithm>

namespace duello {

namespace {

bool isNamed(const QString &word, const DuelRecord &record, const Seat *rival)
{
    if (rival && rival->name.contains(word, Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(record.duel.problems, [&word](const DuelProblem &problem) {
        return std::ranges::any_of(problem.title,
                                   [&word](const QString &title) { return title.contains(word, Qt::CaseInsensitive); });
    });
}

bool isOfKind(HistoryQuery::Kind kind, const DuelRecord &record)
{
    return kind == HistoryQuery::Kind::Any ||
           (kind == HistoryQuery::Kind::Practice) == (record.duel.settings.seats == 1);
}

} // namespace

bool fits(const HistoryQuery &query, const DuelRecord &record)
{
    const Seat *rival = rivalOf(record);
    return isOfKind(query.kind, record) && (!query.format || record.duel.settings.format == *query.format) &&
           (!query.since || startOf(record) >= *query.since) &&
           (query.opponent.isEmpty() || (rival && rival->name == query.opponent)) &&
           (!query.outcome || outcomeOf(record) == *query.outcome) &&
           std::ranges::all_of(query.words, [&](const QString &word) { return isNamed(word, record, rival); });
}

QStringList opponentsOf(const QList<DuelRecord> &records)
{
    QSet<QString> names;
    for (const DuelRecord &record : records) {
        if (const Seat *rival = rivalOf(record); rival && !rival->name.isEmpty())
            names.insert(rival->name);
    }
    QStringList sorted(names.begin(), names.end());
    std::ranges::sort(sorted, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return sorted;
}

HeadToHead headToHead(HistoryQuery query, const QList<DuelRecord> &records)
{
    query.outcome.reset();
    HeadToHead score;
    for (const DuelRecord &record : records) {
        if (!fits(query, record))
            continue;
        const Outcome outcome = outcomeOf(record);
        score.won += int(outcome == Outcome::Won);
        score.drawn += int(outcome == Outcome::Draw);
        score.lost += int(outcome == Outcome::Lost);
    }
    return score;
}

} // namespace duello
