// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/lobbymodel.h"

#include "ui/models/rulestext.h"

#include <algorithm>

namespace duello {

namespace {

bool isJoinable(const FoundDuel &duel)
{
    return duel.open && duel.protocol == routes::protocolVersion;
}

bool isSame(const FoundDuel &one, const FoundDuel &other)
{
    return one.hostId == other.hostId && one.duel == other.duel && one.fingerprint == other.fingerprint;
}

auto placeInList(const FoundDuel &duel)
{
    return std::tuple(!isJoinable(duel), duel.playerName.toCaseFolded(), duel.hostId, duel.duel.value());
}

} // namespace

void LobbyModel::setDuels(QList<FoundDuel> duels)
{
    std::ranges::sort(duels, {}, placeInList);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::any_of(duels, [&](const FoundDuel &duel) { return isSame(duel, m_duels[row]); }))
            continue;
        beginRemoveRows({}, row, row);
        m_duels.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < duels.size(); ++row)
        put(row, duels[row]);
}

/// Rows above are right already.
void LobbyModel::put(int row, const FoundDuel &duel)
{
    const auto found = std::find_if(m_duels.cbegin() + row, m_duels.cend(),
                                    [&duel](const FoundDuel &known) { return isSame(known, duel); });
    if (found == m_duels.cend()) {
        beginInsertRows({}, row, row);
        m_duels.insert(row, duel);
        endInsertRows();
        return;
    }
    const int from = int(found - m_duels.cbegin());
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_duels.move(from, row);
        endMoveRows();
    }
    if (m_duels[row] != duel) {
        m_duels[row] = duel;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void LobbyModel::setJoining(const std::optional<QString> &place)
{
    if (place == m_joining)
        return;
    m_joining = place;
    Q_EMIT joiningChanged();
}

void LobbyModel::retranslate()
{
    if (!m_duels.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const FoundDuel *LobbyModel::duel(int row) const
{
    return row >= 0 && row < m_duels.size() ? &m_duels[row] : nullptr;
}

int LobbyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_duels.size());
}

QVariant LobbyModel::data(const QModelIndex &index, int role) const
{
    const FoundDuel *found = index.isValid() ? duel(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->playerName.isEmpty() ? found->hostName : found->playerName;
    case HostRole:
        return found->addresses.isEmpty() ? found->hostName : tr("%1, %2").arg(found->hostName, found->addresses[0]);
    case RulesRole:
        return rulesText(found->settings);
    case JoinableRole:
        return isJoinable(*found);
    case ReasonRole:
        if (found->protocol > routes::protocolVersion)
            return tr("Needs Duello %1 or newer").arg(found->version);
        if (found->protocol < routes::protocolVersion)
            return tr("Runs Duello %1, which is too old").arg(found->version);
        return found->open ? QString() : tr("Both seats are taken");
    default:
        return {};
    }
}

QHash<int, QByteArray> LobbyModel::roleNames() const
{
    return {{Qt::DisplayRole, "title"},
            {HostRole, "host"},
            {RulesRole, "rules"},
            {JoinableRole, "joinable"},
            {ReasonRole, "reason"}};
}

} // namespace duello
