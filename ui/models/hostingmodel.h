// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

#include <QObject>
#include <QStringList>

namespace duello {

/// The door of this computer that others come in by.
struct HostingState
{
    bool on = false;
    QStringList addresses;        ///< of this computer, the likeliest first
    quint16 port = 0;             ///< the one that it got
    quint16 wantedPort = 0;       ///< another than `port` when that one was taken
    QString code;                 ///< the join code
    QString invite;               ///< the link, duello://…
    bool reachesItself = false;   ///< this computer got in by its own address: the server listens; whether a firewall
                                  ///< lets others in only they can tell
    std::optional<Error> trouble; ///< PortsTaken, HostUnreachable (not even by itself), or why there is no door

    friend bool operator==(const HostingState &, const HostingState &) = default;
};

class HostingModel final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setState(const HostingState &state);
    const HostingState &state() const { return m_state; }

Q_SIGNALS:
    void changed();

private:
    HostingState m_state;
};

} // namespace duello
