// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/run.h"

namespace duello::simulator {

using namespace std::chrono_literals;

namespace {

/// A black hole is noticed after 9 s, a lost request given up after 15, a try again comes within 4: all of them in a
/// row.
constexpr auto patience = 45s;
/// How often the world is looked at meanwhile, and what it must stand at least.
constexpr auto glance = 500ms;
constexpr auto leastRest = 1s;

} // namespace

Player::Player(Timeline &timeline)
    : m_timeline(timeline), m_running(Beginning::make(timeline, false)), m_ending(Beginning::make(timeline, true))
{
}

Outcome Player::play(const Schedule &schedule, bool wantsTrace)
{
    m_timeline.clear();
    World world(m_timeline, schedule.endsSoon ? m_ending : m_running, schedule);
    for (const Action &action : schedule.actions) {
        world.pass(action.at - m_timeline.now());
        world.begin(action);
    }
    world.pass(schedule.length - m_timeline.now());
    world.heal();
    const milliseconds healed = m_timeline.now();
    world.pass(leastRest);
    QStringList broken;
    while (!world.isAtRest() || !(broken = brokenPromises(world)).isEmpty()) {
        if (m_timeline.now() >= healed + patience) {
            broken = brokenPromises(world);
            if (broken.isEmpty())
                broken.append(QStringLiteral("P15: a submission waits for its verdict"));
            break;
        }
        world.pass(glance);
    }
    return {broken, wantsTrace ? world.history.trace() : QString(), qsizetype(world.history.entries().size())};
}

Schedule Player::shrunk(Schedule failing)
{
    for (qsizetype i = failing.actions.size() - 1; i >= 0; --i) {
        Schedule smaller = failing;
        smaller.actions.removeAt(i);
        if (!play(smaller).broken.isEmpty())
            failing = smaller;
    }
    return failing;
}

} // namespace duello::simulator
