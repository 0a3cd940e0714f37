// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/checker.h"

namespace duello::simulator {

/// How one run ended.
struct Outcome
{
    QStringList broken; ///< promises; empty: none
    QString trace;      ///< when asked for
    qsizetype records = 0;
};

/// Plays schedules, one after the other; equal schedules end equal, to the last byte of the trace.
class Player
{
public:
    explicit Player(Timeline &timeline);

    Outcome play(const Schedule &schedule, bool wantsTrace = false);
    /// A schedule that still fails, of which no action can be left out.
    Schedule shrunk(Schedule failing);

private:
    Timeline &m_timeline;
    const Beginning m_running;
    const Beginning m_ending;
};

} // namespace duello::simulator
