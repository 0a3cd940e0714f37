// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/server.h"

#include <QThread>

namespace duello {

/// The server inside the application, in a thread of its own. The window talks to it over loopback like any other
/// player: one code path for an offline duel, a host and a guest.
class HostedServer final : public QObject
{
    Q_OBJECT

public:
    /// The library, the judge and the clock outlive it.
    HostedServer(const ServerOptions &options, const ProblemLibrary &library, Judge &judge, const Clock &clock,
                 QObject *parent = nullptr);
    ~HostedServer() override;

    /// Returns at once; `started` or `failed` follows.
    void start();
    /// Lets players of other machines in, under the certificate in the folder of the database, whatever certificate the
    /// door names. Returns at once; `doorOpened` or `doorFailed` follows.
    void openDoor(const Door &door);
    void closeDoor();

Q_SIGNALS:
    void started(int port);
    void failed(const duello::Error &error);
    /// `fingerprint`: SHA-256 of the certificate.
    void doorOpened(quint16 port, const QByteArray &fingerprint);
    void doorFailed(const duello::Error &error);

private:
    const ServerOptions m_options;
    const ProblemLibrary &m_library;
    Judge &m_judge;
    const Clock &m_clock;
    QThread m_thread;
    QObject m_inThread;               ///< where calls into the thread arrive
    std::unique_ptr<Server> m_server; ///< touched in the thread only
};

} // namespace duello
