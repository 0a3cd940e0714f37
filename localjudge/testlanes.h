// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tests run beside each other, and yet what is told is the same as if they had run one after the other:
//
//  - Outcomes are told in the order of the tests; those of later ones wait. Who listens stops at the first failure.
//  - Programs slow each other down, through caches and through processors that are two halves of one. So only tests
//    that are over in a moment run beside others: one that takes longer than `brief` goes on alone, the later ones
//    are ended and begin anew after it; and the next one begins alone, to see whether it is a brief one again.
//  - From the end of a program to the start of the next its processor would idle for a tenth of what a fleeting one
//    takes. So of these one more runs than there are processors.
//  - What may have been slowed down for `brief` gets so much more CPU time before it is stopped. A test that used more
//    than its limit and was not stopped is in doubt: it is run again, alone, and that counts.
//
// A test that passes beside others would have passed alone; one that is late beside others is late alone.
#pragma once

#include "localjudge/testrun.h"

#include <deque>
#include <map>
#include <set>
#include <vector>

namespace duello {

/// What of this machine a judging may use.
struct MachineRoom
{
    int processors = 1;
    Bytes memory; ///< that is free

    /// As it is now.
    static MachineRoom now();
};

/// How many tests of the job may run beside each other: one for each processor, at most 4, as long as they fit twice
/// into the free memory. Conversations and passes go one at a time: their programs wait for each other.
int lanesFor(const JobPlan &plan, const MachineRoom &room);

/// Runs all tests of a job. Nothing here blocks. Destroying it ends what it runs.
class TestLanes : public QObject
{
    Q_OBJECT

public:
    TestLanes(const TestBench &bench, int lanes);
    ~TestLanes() override;

    void start();
    /// Ends what runs and tells nothing more.
    void stop();

Q_SIGNALS:
    /// In the order of the tests, without a gap. An error is the judge's.
    void testEnded(const duello::Result<duello::TestOutcome> &outcome);

private:
    enum class Pace { Slow, Brief, Fleeting };

    struct Lane
    {
        std::unique_ptr<TestRun> run;
        bool isBeside = false; ///< it was, at some time
    };

    std::unique_ptr<TestRun> prepared(int test);
    void fill();
    void startNext();
    void startNextEarly(std::chrono::nanoseconds wallTime);
    void takesLong(const TestRun *run);
    void ended(const TestRun *run, const Result<TestOutcome> &outcome);
    void tellInOrder();
    void runAgain(int test);
    Pace paceOf(std::chrono::nanoseconds wallTime) const;
    std::size_t lanes() const;

    TestBench m_bench;
    BoxSeries m_boxes;
    std::size_t m_lanes;
    std::chrono::milliseconds m_brief;
    Pace m_pace = Pace::Brief; ///< of the tests, as far as the last one shows
    std::deque<int> m_waiting;
    std::unique_ptr<TestRun> m_ready; ///< gets ready while others run
    std::vector<Lane> m_running;
    std::set<int> m_inDoubt;                    ///< tests that are run again, alone
    std::map<int, Result<TestOutcome>> m_ended; ///< not told yet
    int m_told = 0;
    bool m_isStopped = false;
};

} // namespace duello
