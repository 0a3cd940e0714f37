// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/schedule.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace duello::simulator {

using namespace Qt::StringLiterals;
using Kind = Action::Kind;

namespace {

struct Dice
{
    QRandomGenerator random;

    int between(int low, int high) { return low + random.bounded(high - low + 1); }
    bool oneIn(int times) { return random.bounded(times) == 0; }
    milliseconds time(int low, int high) { return milliseconds(between(low, high)); }
    template <class Range> auto of(const Range &choices)
    {
        return choices[size_t(between(0, int(choices.size()) - 1))];
    }
};

constexpr std::array names{
    "submit",
    "retry",
    "give up",
    "watch again",
    "resign",
    "pin channel",
    "reuse a key",
    "probe",
    "kill client",
    "kill client in step",
    "stop client",
    "sleep client",
    "set client clock",
    "fill client disk",
    "delay",
    "refuse",
    "lose up",
    "lose down",
    "black hole",
    "reset replies",
    "cut replies",
    "repeat requests",
    "portal",
    "proxy",
    "stall",
    "reorder",
    "block channels",
    "buffer",
    "reset streams",
    "half open",
    "drop frames",
    "repeat frames",
    "kill server",
    "crash server at commit",
    "restart server",
    "fill server disk",
    "set server clock",
    "forget events",
    "take backup",
    "restore backup",
    "kill judge",
    "slow judge",
    "zombie judge",
};
static_assert(names.size() == size_t(Kind::ZombieJudge) + 1);

constexpr int firstFault = int(Kind::PinChannel);

/// How much of it, where that means something.
int amountOf(Kind kind, Dice &dice)
{
    constexpr std::array proxyStatuses{409, 413, 422, 500, 503, 502, 504};
    switch (kind) {
    case Kind::Proxy:
        return dice.of(proxyStatuses);
    case Kind::SetClientClock:
    case Kind::SetServerClock:
        return dice.oneIn(2) ? dice.between(-5000, 5000) : dice.between(-3'600'000, 3'600'000);
    case Kind::KillClientInStep:
        return dice.between(0, 6);
    case Kind::CrashServerAtCommit:
        return dice.between(1, 6);
    case Kind::ForgetEvents:
        return dice.between(0, 4);
    case Kind::BlockChannels:
        return dice.between(1, 2);
    default:
        return dice.between(1, 4);
    }
}

milliseconds durationOf(Kind kind, Dice &dice)
{
    constexpr std::array noticedLate{Kind::BlackHole, Kind::LoseDown, Kind::BlockChannels, Kind::Buffer};
    const bool isLong = std::ranges::contains(noticedLate, kind) && dice.oneIn(3);
    return isLong ? dice.time(10'500, 13'000) : dice.time(100, 4000);
}

Action fault(Kind kind, milliseconds length, Dice &dice)
{
    return {
        .at = dice.time(0, int(length.count())),
        .kind = kind,
        .client = dice.between(0, Schedule::clients - 1),
        .amount = amountOf(kind, dice),
        .lasts = durationOf(kind, dice),
        .hard = dice.oneIn(2),
    };
}

/// Some faults are rare in one run and frequent in another: few kinds at a time find more than all of them always.
QList<Kind> kindsOfThisRun(Dice &dice)
{
    QList<Kind> kinds;
    const int count = dice.between(1, 4);
    for (int i = 0; i < count; ++i)
        kinds.append(Kind(dice.between(firstFault, int(names.size()) - 1)));
    if (kinds.contains(Kind::RestoreBackup))
        kinds.append(Kind::TakeBackup);
    return kinds;
}

} // namespace

QString Action::text() const
{
    return u"%1 ms: %2, client %3, amount %4, for %5 ms%6"_s.arg(at.count())
        .arg(QLatin1StringView(names[size_t(kind)]))
        .arg(client)
        .arg(amount)
        .arg(lasts.count())
        .arg(hard ? u", hard"_s : u""_s);
}

Schedule Schedule::of(quint32 seed)
{
    Dice dice{QRandomGenerator(seed)};
    Schedule schedule{
        .seed = seed, .channels = {}, .endsSoon = dice.oneIn(5), .length = dice.time(1000, 4000), .actions = {}};
    if (dice.oneIn(60))
        schedule.length = dice.time(12'000, 25'000); // long enough to go back to a better channel
    for (auto &channel : schedule.channels) {
        if (dice.oneIn(2))
            channel = dice.of(channelKinds);
    }
    const int clicks = dice.between(1, 3);
    for (int i = 0; i < clicks; ++i) {
        Action click = fault(Kind::Submit, schedule.length, dice);
        click.amount = dice.oneIn(8) ? 0 : dice.between(1, 9);
        schedule.actions.append(click);
    }
    if (dice.oneIn(3)) {
        constexpr std::array others{Kind::Retry, Kind::GiveUp, Kind::WatchAgain, Kind::Resign};
        schedule.actions.append(fault(dice.of(others), schedule.length, dice));
    }
    const QList<Kind> kinds = kindsOfThisRun(dice);
    const int faults = dice.between(1, 6);
    for (int i = 0; i < faults; ++i)
        schedule.actions.append(fault(dice.of(kinds), schedule.length, dice));
    std::ranges::stable_sort(schedule.actions, {}, &Action::at);
    return schedule;
}

QString Schedule::text() const
{
    QString text =
        u"seed %1, %2 ms%3\n"_s.arg(seed).arg(length.count()).arg(endsSoon ? u", the duel ends soon"_s : u""_s);
    for (int i = 0; i < clients; ++i) {
        if (const auto channel = channels.at(size_t(i)))
            text += u"  client %1 uses %2 only\n"_s.arg(i).arg(channelWord(*channel));
    }
    for (const Action &action : actions)
        text += u"  "_s + action.text() + u'\n';
    return text;
}

} // namespace duello::simulator
