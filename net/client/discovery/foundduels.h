// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known of the duels around us, of what two carriers say: a value, without sockets or a clock of its own.
//
//   The beacon is the truth while it is heard: silent for `patience`, its duel is gone, whatever DNS-SD still has in
//   its caches (RFC 6762, section 10: over an hour). A duel that only DNS-SD knows stays while it is published.
//
// One duel is one entry, whoever told of it: host, duel and certificate name it. Who pretends to be another host has
// another certificate, and so another entry, which does not let in whoever means the first.
#pragma once

#include "net/protocol/foundduel.h"

#include <chrono>
#include <tuple>

namespace duello {

class FoundDuels
{
public:
    static constexpr std::chrono::milliseconds patience{5000};
    static constexpr qsizetype most = 200; ///< a network that has more is one that somebody plays tricks on

    /// Each says whether the list has changed. `now` is monotonic.
    bool heard(const Announcement &announcement, const QString &from, std::chrono::milliseconds now);
    /// `service` is the name under which DNS-SD has it.
    bool published(const QString &service, const FoundDuel &duel);
    bool unpublished(const QString &service);
    bool forgetSilent(std::chrono::milliseconds now);
    void clear();

    QList<FoundDuel> list() const;

private:
    using Key = std::tuple<QString, QString, QByteArray>;

    struct Entry
    {
        FoundDuel duel;
        QStringList heardFrom;
        std::optional<std::chrono::milliseconds> heardAt;
        QString service; ///< empty: not published
    };

    static Key keyOf(const FoundDuel &duel);
    Entry *entryFor(const FoundDuel &duel);

    QMap<Key, Entry> m_entries;
};

} // namespace duello
