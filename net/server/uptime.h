// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace duello {

class Database;

/// Notices when the server was away, because it was down or because its machine slept, and pays the time back to the
/// duels that ran meanwhile (rules::hostWasAway). While duels run the database knows when it was last up, to
/// `precision`.
class Uptime : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds precision{2};

    /// A pause longer than `stall` counts as being away.
    Uptime(Database &database, const Clock &clock, std::chrono::milliseconds stall, QObject *parent = nullptr);

    /// At the start of a server, before anything looks at the time: pays back what the last run's end took.
    Result<void> begin();
    /// To be called before anything that depends on the time; a comparison when nothing is wrong.
    void notice();
    /// The server stops.
    void end();

private:
    struct Pause
    {
        Timestamp from{};
        Timestamp to{};
    };

    void tick();
    void settle();
    Result<void> payBack(Timestamp from, Timestamp to);
    void remember(Timestamp now);

    Database &m_database;
    const Clock &m_clock;
    const std::chrono::milliseconds m_stall;
    Timestamp m_last;       ///< when we last looked
    Timestamp m_remembered; ///< what the database knows
    std::optional<Pause> m_owed;
    QTimer m_timer;
};

} // namespace duello
