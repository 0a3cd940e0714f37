// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"
#include "net/server/door.h"
#include "net/server/serveroptions.h"

#include <QObject>

#include <memory>

namespace duello {

class Judge;
class ProblemLibrary;

/// A whole Duello server: HTTP and WebSocket on one port, or by a second door on another, its database, its queue to
/// the judge. Lives in one thread, which needs an event loop; the judge lives in another.
class Server : public QObject
{
    Q_OBJECT

public:
    /// The library, the judge and the clock outlive the server. Without a judge no language is available.
    Server(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &clock,
           QObject *parent = nullptr);
    ~Server() override;

    /// Opens the database, queues again what was not judged, and accepts connections. The port that it got: the wanted
    /// one or, when that is taken, one of those after it.
    Result<quint16> listen();
    /// Another entrance to the same server, which listens already; the one that was open is closed. The port that it
    /// got, as listen() has it. BadRequest, FileUnusable, PortsTaken, or Unreachable where this machine lets nobody
    /// listen.
    Result<quint16> openDoor(const Door &door);
    /// Cuts who came in by it; what they play goes on.
    void closeDoor();
    /// Says 1012 to every stream and stops. Nothing is lost: what was not judged is judged after the next start.
    void close();

private:
    struct Running;

    Result<void> checkOptions() const;

    const ServerOptions m_options;
    const ProblemLibrary &m_library;
    Judge *m_judge;
    const Clock &m_clock;
    std::unique_ptr<Running> m_running;
};

} // namespace duello
