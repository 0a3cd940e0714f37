// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/testlanes.h"

#include <QFile>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ranges>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostLanes = 4;
/// The part of what is brief that is fleeting: one more of these beside does not make the others last too long.
constexpr int fleetingPart = 5;

/// The longest that a test may take beside others: a tenth of its time, and no more than the eye notices.
std::chrono::milliseconds briefFor(const TestLimits &limits)
{
    const auto tenth = std::chrono::duration_cast<std::chrono::milliseconds>(limits.cpuTime / 10);
    return std::clamp<std::chrono::milliseconds>(tenth, 1ms, 50ms);
}

} // namespace

MachineRoom MachineRoom::now()
{
    MachineRoom room{.processors = QThread::idealThreadCount(), .memory = {}};
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return room;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("MemAvailable:"))
            room.memory = Bytes::fromKib(line.simplified().split(' ').value(1).toLongLong());
    }
    return room;
}

int lanesFor(const JobPlan &plan, const MachineRoom &room)
{
    if (plan.interactor || plan.validation.passes > 1)
        return 1;
    const qint64 fitting = room.memory.count() / 2 / std::max<qint64>(plan.limits.memory.count(), 1);
    return static_cast<int>(std::clamp<qint64>(std::min<qint64>(room.processors, fitting), 1, mostLanes));
}

TestLanes::TestLanes(const TestBench &bench, int lanes)
    : m_bench(bench)
    , m_boxes(bench.launcher)
    , m_lanes(static_cast<std::size_t>(lanes))
    , m_brief(briefFor(bench.plan.limits))
{
    for (int test = 0; test < bench.plan.testCount(); ++test)
        m_waiting.push_back(test);
}

TestLanes::~TestLanes() = default;

void TestLanes::start()
{
    fill();
}

void TestLanes::stop()
{
    m_isStopped = true;
    m_waiting.clear();
    m_ready.reset();
    m_running.clear();
}

std::unique_ptr<TestRun> TestLanes::prepared(int test)
{
    const std::chrono::nanoseconds grace = m_lanes > 1 ? m_brief : 0ns;
    auto run = std::make_unique<TestRun>(m_bench, m_boxes, test, grace);
    connect(run.get(), &TestRun::finished, this,
            [this, it = run.get()](const Result<TestOutcome> &outcome) { ended(it, outcome); });
    if (m_lanes > 1)
        connect(run.get(), &TestRun::leftBox, this, &TestLanes::startNextEarly);
    return run;
}

TestLanes::Pace TestLanes::paceOf(std::chrono::nanoseconds wallTime) const
{
    if (wallTime < m_brief / fleetingPart)
        return Pace::Fleeting;
    return wallTime < m_brief ? Pace::Brief : Pace::Slow;
}

std::size_t TestLanes::lanes() const
{
    if (m_pace == Pace::Slow || !m_inDoubt.empty())
        return 1;
    return m_pace == Pace::Fleeting && m_lanes > 1 ? m_lanes + 1 : m_lanes;
}

/// First what can run, then what gets ready meanwhile.
void TestLanes::fill()
{
    while (m_running.size() < lanes() && (m_ready || !m_waiting.empty()))
        startNext();
    if (!m_ready && !m_waiting.empty()) {
        m_ready = prepared(m_waiting.front());
        m_waiting.pop_front();
    }
}

void TestLanes::startNext()
{
    // A test that runs again is earlier than those that are ready.
    const bool isReady = m_ready && (m_waiting.empty() || m_ready->index() < m_waiting.front());
    std::unique_ptr<TestRun> next = isReady ? std::move(m_ready) : prepared(m_waiting.front());
    if (!isReady)
        m_waiting.pop_front();
    for (Lane &lane : m_running)
        lane.isBeside = true;
    TestRun *run = next.get();
    m_running.push_back({.run = std::move(next), .isBeside = !m_running.empty()});
    run->start();
    if (m_lanes > 1)
        QTimer::singleShot(m_brief, Qt::PreciseTimer, run, [this, run] { takesLong(run); });
}

/// Its outcome needs but a moment of this thread: nobody has to wait for that.
void TestLanes::startNextEarly(std::chrono::nanoseconds wallTime)
{
    m_pace = paceOf(wallTime);
    if (m_ready && m_running.size() <= lanes())
        startNext();
}

void TestLanes::runAgain(int test)
{
    m_waiting.insert(std::ranges::lower_bound(m_waiting, test), test);
}

/// It, or an earlier one that runs, goes on alone.
void TestLanes::takesLong(const TestRun *run)
{
    const auto isIt = [run](const Lane &lane) {
        return lane.run.get() == run;
    };
    if (std::ranges::none_of(m_running, isIt))
        return;
    m_pace = Pace::Slow;
    const auto index = [](const Lane &lane) {
        return lane.run->index();
    };
    const int earliest = std::ranges::min(m_running | std::views::transform(index));
    std::erase_if(m_running, [&](const Lane &lane) {
        if (index(lane) == earliest)
            return false;
        runAgain(index(lane));
        return true;
    });
}

void TestLanes::ended(const TestRun *run, const Result<TestOutcome> &outcome)
{
    const auto lane = std::ranges::find(m_running, run, [](const Lane &each) { return each.run.get(); });
    const int test = run->index();
    const bool isInDoubt = lane->isBeside && run->isInDoubt();
    lane->run.release()->deleteLater(); // it is the sender
    m_running.erase(lane);
    m_pace = outcome ? paceOf(outcome->wallTime) : Pace::Slow;
    if (isInDoubt) {
        m_inDoubt.insert(test);
        runAgain(test);
    } else {
        m_inDoubt.erase(test);
        m_ended.emplace(test, outcome);
    }
    tellInOrder();
    fill();
}

void TestLanes::tellInOrder()
{
    for (auto next = m_ended.find(m_told); next != m_ended.end() && !m_isStopped; next = m_ended.find(m_told)) {
        const Result<TestOutcome> outcome = next->second;
        m_ended.erase(next);
        ++m_told;
        Q_EMIT testEnded(outcome);
    }
}

} // namespace duello
