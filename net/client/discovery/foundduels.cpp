// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/discovery/foundduels.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace duello {

namespace {

constexpr qsizetype mostSources = 8;

/// What worked last first, this machine's own address last: to a machine that is not this one it is of no use.
QStringList merged(const QStringList &heardFrom, const QStringList &announced)
{
    QStringList addresses = heardFrom + announced;
    addresses.removeDuplicates();
    std::stable_partition(addresses.begin(), addresses.end(),
                          [](const QString &address) { return !QHostAddress(address).isLoopback(); });
    return addresses;
}

} // namespace

FoundDuels::Key FoundDuels::keyOf(const FoundDuel &duel)
{
    return {duel.hostId, duel.duel.value(), duel.fingerprint};
}

/// Null when there are too many.
FoundDuels::Entry *FoundDuels::entryFor(const FoundDuel &duel)
{
    const Key key = keyOf(duel);
    if (!m_entries.contains(key) && m_entries.size() >= most)
        return nullptr;
    return &m_entries[key];
}

bool FoundDuels::heard(const Announcement &announcement, const QString &from, std::chrono::milliseconds now)
{
    if (announcement.gone)
        return m_entries.remove(keyOf(announcement.duel)) > 0;
    Entry *entry = entryFor(announcement.duel);
    if (!entry)
        return false;
    const FoundDuel before = entry->duel;
    if (!entry->heardFrom.contains(from))
        entry->heardFrom = (QStringList{from} + entry->heardFrom).mid(0, mostSources);
    entry->heardAt = now;
    entry->duel = announcement.duel;
    entry->duel.addresses = merged(entry->heardFrom, announcement.duel.addresses);
    return entry->duel != before;
}

bool FoundDuels::published(const QString &service, const FoundDuel &duel)
{
    Entry *entry = entryFor(duel);
    if (!entry)
        return false;
    entry->service = service;
    if (entry->heardAt)
        return false; // the beacon knows better
    const FoundDuel before = std::exchange(entry->duel, duel);
    return entry->duel != before;
}

bool FoundDuels::unpublished(const QString &service)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->service != service)
            continue;
        entry->service.clear();
        if (entry->heardAt)
            return false;
        m_entries.erase(entry);
        return true;
    }
    return false;
}

bool FoundDuels::forgetSilent(std::chrono::milliseconds now)
{
    return m_entries.removeIf([now](const QMap<Key, Entry>::iterator &item) {
        return item->heardAt && now - *item->heardAt > patience;
    }) > 0;
}

void FoundDuels::clear()
{
    m_entries.clear();
}

QList<FoundDuel> FoundDuels::list() const
{
    QList<FoundDuel> duels;
    for (const Entry &entry : m_entries)
        duels.append(entry.duel);
    return duels;
}

} // namespace duello
