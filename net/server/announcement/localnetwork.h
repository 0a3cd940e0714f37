// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// This computer as the local network sees it.
#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace duello {

/// Where others may reach this computer: IPv4 before IPv6, networks of machines before those of containers and tunnels.
/// Of this computer alone (127.0.0.1) when it is in no network.
QStringList ownAddresses();

/// Where a datagram reaches everyone of a network, for each network that this computer is in, itself included.
QList<QHostAddress> broadcastAddresses();

} // namespace duello
