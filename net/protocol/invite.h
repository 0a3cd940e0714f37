// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An invitation to the duel of somebody's machine, as one line that can be sent, clicked and shown as a QR code:
//
//   duello://192.168.1.7:5001/K7QX2M?fp=<SHA-256 of the certificate, base64url>
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/routes.h"

#include <QByteArray>

namespace duello {

struct Invite
{
    QString host; ///< an address or a name; an IPv6 address without brackets
    quint16 port = routes::defaultPort;
    QString code;           ///< of joinCodeLength
    QByteArray fingerprint; ///< SHA-256 of the host's certificate; empty: whichever it shows first

    friend bool operator==(const Invite &, const Invite &) = default;
};

inline constexpr qsizetype joinCodeLength = 6;
/// None of them is mistaken for another when read aloud or from a screen.
inline constexpr QLatin1StringView joinCodeLetters("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
inline constexpr qsizetype fingerprintLength = 32;

QString inviteLink(const Invite &invite);
/// BadRequest with the part that is wrong.
Result<Invite> inviteFromLink(const QString &link);
/// What a player types: "192.168.1.7", "[2001:db8::7]:5002", "ada.local:5001", and the code in any case, with spaces or
/// dashes. Without a port it is the usual one. BadRequest with the part that is wrong.
Result<Invite> inviteFromAddress(const QString &address, const QString &code);

/// "192.168.1.7:5001", "[2001:db8::7]:5001".
QString placeText(const QString &host, quint16 port);

} // namespace duello
