// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/discovery/foundduels.h"

#include <QTimer>
#include <QUdpSocket>

#include <memory>

namespace KDNSSD {
class ServiceBrowser;
}

namespace duello {

/// Finds the duels that hosts of this network announce, by both carriers, while it is started.
class Discovery final : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives it.
    explicit Discovery(const Clock &clock, quint16 port = beaconPort, QObject *parent = nullptr);
    ~Discovery() override;

    void start();
    /// And forgets what was found.
    void stop();

    QList<FoundDuel> duels() const { return m_found.list(); }

Q_SIGNALS:
    void changed();

private:
    void listen();
    void hear();
    void browse();
    void look();

    const Clock &m_clock;
    const quint16 m_port;
    FoundDuels m_found;
    QUdpSocket m_socket;
    QTimer m_look; ///< for what has fallen silent
    std::unique_ptr<KDNSSD::ServiceBrowser> m_browser;
};

} // namespace duello
