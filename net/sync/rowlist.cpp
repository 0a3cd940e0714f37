// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/rowlist.h"

#include <QSet>

#include <algorithm>
#include <ranges>
#include <vector>

namespace duello {

namespace {

QHash<RowId, qsizetype> placesOf(const QList<Row> &rows)
{
    QHash<RowId, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows.at(i).id, i);
    Q_ASSERT(places.size() == rows.size());
    return places;
}

/// The ids of `to` that can stay where they are: a longest run of them that is in the same order in the old list
/// (patience sorting).
QSet<RowId> staying(const QHash<RowId, qsizetype> &oldPlaces, const QList<Row> &to)
{
    constexpr qsizetype none = -1;
    std::vector<qsizetype> tails; // index in `to` of the last row of the best run of each length
    std::vector<qsizetype> previous(size_t(to.size()), none); // the row before it in that run
    const auto oldPlace = [&](qsizetype i) {
        return oldPlaces.value(to.at(i).id, none);
    };
    for (qsizetype i = 0; i < to.size(); ++i) {
        if (oldPlace(i) == none)
            continue;
        const auto tail = std::ranges::lower_bound(tails, oldPlace(i), {}, oldPlace);
        if (tail != tails.begin())
            previous[size_t(i)] = *std::prev(tail);
        if (tail == tails.end())
            tails.push_back(i);
        else
            *tail = i;
    }
    QSet<RowId> ids;
    for (qsizetype i = tails.empty() ? none : tails.back(); i != none; i = previous[size_t(i)])
        ids.insert(to.at(i).id);
    return ids;
}

struct Apply
{
    QList<Row> rows;

    qsizetype indexOf(const RowId &id) const
    {
        const auto found = std::ranges::find(rows, id, &Row::id);
        Q_ASSERT(found != rows.end());
        return std::distance(rows.begin(), found);
    }

    qsizetype placeBefore(const RowId &id) const { return id.isEmpty() ? rows.size() : indexOf(id); }

    void operator()(const InsertRow &op) { rows.insert(placeBefore(op.before), op.row); }
    void operator()(const UpdateRow &op) { rows[indexOf(op.row.id)] = op.row; }
    void operator()(const RemoveRow &op) { rows.removeAt(indexOf(op.id)); }
    void operator()(const MoveRow &op)
    {
        const Row row = rows.takeAt(indexOf(op.id));
        rows.insert(placeBefore(op.before), row);
    }
};

} // namespace

QList<RowOp> difference(const QList<Row> &from, const QList<Row> &to)
{
    const QHash<RowId, qsizetype> oldPlaces = placesOf(from);
    const QHash<RowId, qsizetype> newPlaces = placesOf(to);
    QList<RowOp> ops;
    for (const Row &row : from) {
        if (!newPlaces.contains(row.id))
            ops.append(RemoveRow{row.id});
    }

    const QSet<RowId> still = staying(oldPlaces, to);
    RowId next;
    for (const Row &row : to | std::views::reverse) {
        const auto oldPlace = oldPlaces.constFind(row.id);
        if (oldPlace == oldPlaces.constEnd()) {
            ops.append(InsertRow{row, next});
        } else {
            if (!still.contains(row.id))
                ops.append(MoveRow{row.id, next});
            if (from.at(*oldPlace) != row)
                ops.append(UpdateRow{row});
        }
        next = row.id;
    }
    return ops;
}

QList<Row> applied(QList<Row> rows, const QList<RowOp> &ops)
{
    Apply apply{std::move(rows)};
    for (const RowOp &op : ops)
        std::visit(apply, op);
    return apply.rows;
}

} // namespace duello
