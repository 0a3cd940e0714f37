// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/submissionmodel.h"

#include "ui/models/submissiontext.h"

#include <QDateTime>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

double progressOf(const Submission &submission)
{
    if (submission.state == SubmissionState::Done && submission.verdict == Verdict::Accepted)
        return 1.0;
    if (submission.tests <= 0)
        return 0.0;
    const int passed = submission.state == SubmissionState::Done ? submission.test - 1 : submission.test;
    return std::clamp(double(passed) / submission.tests, 0.0, 1.0);
}

void SubmissionModel::apply(const QList<RowOp> &operations)
{
    for (const RowOp &operation : operations)
        std::visit([this](const auto &one) { applyOne(one); }, operation);
}

void SubmissionModel::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const Row *SubmissionModel::find(const RowId &id) const
{
    const int place = placeOf(id);
    return place < 0 ? nullptr : &m_rows.at(place);
}

QModelIndex SubmissionModel::indexOf(const RowId &id) const
{
    const int place = placeOf(id);
    return place < 0 ? QModelIndex() : index(place);
}

int SubmissionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SubmissionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: // a narrow list cuts it
        return rowText(row);
    case RowRole:
        return QVariant::fromValue(row);
    case IdRole:
        return QVariant::fromValue(row.id);
    case TimeRole:
        return QDateTime::fromMSecsSinceEpoch(row.createdAt.time_since_epoch().count());
    case LanguageRole:
        return row.submission.language;
    case DeliveryRole:
        return int(row.delivery);
    case StatusRole:
        return statusText(row);
    case VerdictRole:
        return row.submission.verdict ? verdictCode(*row.submission.verdict) : QString();
    case ProgressRole:
        return progressOf(row.submission);
    case FailureRole:
        return row.failure ? errorCodeName(row.failure->code) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> SubmissionModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RowRole, "row"_ba},
                  {IdRole, "id"_ba},
                  {TimeRole, "time"_ba},
                  {LanguageRole, "language"_ba},
                  {DeliveryRole, "delivery"_ba},
                  {StatusRole, "status"_ba},
                  {VerdictRole, "verdict"_ba},
                  {ProgressRole, "progress"_ba},
                  {FailureRole, "failure"_ba}});
    return names;
}

void SubmissionModel::applyOne(const InsertRow &insert)
{
    Q_ASSERT(placeOf(insert.row.id) < 0);
    const int place = placeBefore(insert.before);
    beginInsertRows({}, place, place);
    m_rows.insert(place, insert.row);
    endInsertRows();
}

void SubmissionModel::applyOne(const UpdateRow &update)
{
    const int place = placeOf(update.row.id);
    Q_ASSERT(place >= 0);
    m_rows[place] = update.row;
    Q_EMIT dataChanged(index(place), index(place));
}

void SubmissionModel::applyOne(const MoveRow &move)
{
    const int from = placeOf(move.id);
    Q_ASSERT(from >= 0);
    const int before = placeBefore(move.before);
    if (before == from || before == from + 1)
        return;
    beginMoveRows({}, from, from, {}, before);
    m_rows.move(from, before > from ? before - 1 : before);
    endMoveRows();
}

void SubmissionModel::applyOne(const RemoveRow &remove)
{
    const int place = placeOf(remove.id);
    Q_ASSERT(place >= 0);
    beginRemoveRows({}, place, place);
    m_rows.removeAt(place);
    endRemoveRows();
}

int SubmissionModel::placeOf(const RowId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SubmissionModel::placeBefore(const RowId &id) const
{
    if (id.isEmpty())
        return int(m_rows.size());
    const int place = placeOf(id);
    Q_ASSERT(place >= 0);
    return place;
}

} // namespace duello
