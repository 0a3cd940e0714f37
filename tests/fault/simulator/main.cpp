// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays seeded schedules of faults against the real client engine and the real server core, on virtual time.
//
//   duello_simulator --runs 10000 [--from 1]     stops at the first broken promise and makes it small
//   duello_simulator --seed 42 --trace           one run, told line by line, the same each time

#include "tests/fault/simulator/run.h"
#include "tests/fault/simulator/virtualdispatcher.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHashSeed>
#include <QLoggingCategory>

#include <cstdio>

using namespace duello::simulator;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

int playOne(Player &player, quint32 seed, bool wantsTrace)
{
    const Schedule schedule = Schedule::of(seed);
    const Outcome outcome = player.play(schedule, wantsTrace);
    print(schedule.text() + outcome.trace);
    print(outcome.broken.isEmpty() ? u"no promise broken\n"_s : outcome.broken.join(u'\n') + u'\n');
    return outcome.broken.isEmpty() ? 0 : 1;
}

int playMany(Player &player, quint32 from, quint32 runs)
{
    qsizetype records = 0;
    for (quint32 i = 0; i < runs; ++i) {
        const Schedule schedule = Schedule::of(from + i);
        const Outcome outcome = player.play(schedule);
        records += outcome.records;
        if (outcome.broken.isEmpty())
            continue;
        const Schedule small = player.shrunk(schedule);
        const Outcome again = player.play(small, true);
        print(u"broken in run %1\n"_s.arg(i + 1) + outcome.broken.join(u'\n') + u"\n\nsmallest schedule found:\n"_s +
              small.text() + again.broken.join(u'\n') + u"\n\n"_s + again.trace);
        return 1;
    }
    print(u"%1 schedules, %2 records, no promise broken\n"_s.arg(runs).arg(records));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    Timeline timeline;
    QCoreApplication::setEventDispatcher(new VirtualDispatcher(timeline)); // Qt owns it
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"duello.*=false"_s); // a full disk and a dead judge are what it is about

    QCommandLineParser parser;
    parser.addOptions({{u"seed"_s, u"Play this one."_s, u"number"_s},
                       {u"trace"_s, u"Tell it line by line."_s},
                       {u"runs"_s, u"Play so many seeds."_s, u"count"_s, u"1000"_s},
                       {u"from"_s, u"The first of them."_s, u"number"_s, u"1"_s}});
    parser.addHelpOption();
    parser.process(application);
    Player player(timeline);
    if (parser.isSet(u"seed"_s))
        return playOne(player, parser.value(u"seed"_s).toUInt(), parser.isSet(u"trace"_s));
    return playMany(player, parser.value(u"from"_s).toUInt(), parser.value(u"runs"_s).toUInt());
}
