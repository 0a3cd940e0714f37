// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A duel on the local network, as its host announces it and a guest finds it. Two carriers bring it, DNS-SD and our own
// beacon; both take the same words.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"
#include "net/protocol/routes.h"

namespace duello {

struct FoundDuel
{
    QString hostId; ///< of the host's server, however many addresses it has: the epoch of its database
    DuelId duel;
    QString hostName;      ///< of the machine
    QString playerName;    ///< who hosts
    QStringList addresses; ///< where it can be reached, the best first
    quint16 port = 0;
    QByteArray fingerprint; ///< SHA-256 of its certificate
    QString code;           ///< what is announced is open to this network, so the join code is announced too
    DuelSettings settings;
    QString version; ///< of the host's program
    int protocol = routes::protocolVersion;
    bool open = true; ///< a seat is free

    friend bool operator==(const FoundDuel &, const FoundDuel &) = default;
};

/// Port and service type of the two carriers.
inline constexpr quint16 beaconPort = 5002;
inline constexpr QLatin1StringView serviceType("_duello._tcp");

using AnnouncementWords = QMap<QString, QByteArray>;

/// Each key with its word fits a string of a DNS TXT record (255 bytes).
AnnouncementWords announcementWords(const FoundDuel &duel);
/// Of hostile words too: what cannot be shown is cut. BadRequest when it is no announcement. One of another protocol is
/// read as far as it can be.
Result<FoundDuel> foundDuel(const AnnouncementWords &words);

/// The same as one datagram of the beacon, at most `longestDatagram`. `gone`: it is not there any more.
inline constexpr qsizetype longestDatagram = 1400;
QByteArray announcementDatagram(const FoundDuel &duel, bool gone);

struct Announcement
{
    FoundDuel duel;
    bool gone = false;
};
Result<Announcement> announcementFromDatagram(const QByteArray &datagram);

} // namespace duello
