// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/foundduel.h"

#include <QTimer>
#include <QUdpSocket>

#include <memory>
#include <optional>

namespace KDNSSD {
class PublicService;
}

namespace duello {

/// Tells the local network of one duel: by DNS-SD where Avahi runs, and always by a beacon of our own, a datagram to
/// each network every second, since many networks and machines have the one and not the other.
class Announcer final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{1000};

    explicit Announcer(quint16 port = beaconPort, QObject *parent = nullptr);
    /// Says that it is gone.
    ~Announcer() override;

    /// From now on, instead of what was announced before. Where it can be reached is found out here.
    void announce(const FoundDuel &duel);
    void stop();

private:
    void beat();
    void send(bool gone);
    void publish();

    const quint16 m_port;
    std::optional<FoundDuel> m_duel;
    QUdpSocket m_socket;
    QTimer m_beat;
    std::unique_ptr<KDNSSD::PublicService> m_service;
};

} // namespace duello
