// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/watcher.h"

#include "localjudge/sandbox/box/clocks.h"
#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/mounts.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

namespace duello::box {

namespace {

constexpr std::int64_t millisecond = 1'000'000;
/// How often the living are looked at; less when the end of the CPU time is near.
constexpr std::int64_t longestWait = 3 * millisecond;
constexpr std::int64_t shortestWait = millisecond / 4;

sigset_t childSignals()
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGCHLD);
    return set;
}

std::int64_t fileSize(int descriptor)
{
    struct stat info;
    return ::fstat(descriptor, &info) == 0 ? info.st_size : 0;
}

/// How long the process stood in the scheduler's queue, ready to run; 0 where the kernel does not count it.
std::int64_t waitedForProcessor(pid_t process)
{
    char path[40];
    std::snprintf(path, sizeof path, "/proc/%d/schedstat", process);
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    char text[80] = {};
    const ssize_t size = ::read(file, text, sizeof text - 1);
    ::close(file);
    long long ran = 0;
    long long waited = 0;
    return size > 0 && std::sscanf(text, "%lld %lld", &ran, &waited) == 2 ? waited : 0;
}

} // namespace

void holdChildSignals()
{
    const sigset_t signals = childSignals();
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
}

int childSignalDescriptor()
{
    const sigset_t signals = childSignals();
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

Watcher::Watcher(const Job &job, const Program &program, Family &family, const ControlGroup &group, PipeEnds pipes)
    : m_limits(job.limits)
    , m_watchesScratch(job.isScratchWatched)
    , m_program(program)
    , m_gate(job.gate)
    , m_family(family)
    , m_tree(family)
    , m_group(group)
    , m_pipes(pipes)
    , m_wait(longestWait)
{
    m_childEnded = check(childSignalDescriptor(), "watch the program");
}

Watcher::~Watcher()
{
    ::close(m_childEnded);
}

std::int64_t Watcher::wallTime() const
{
    const std::int64_t startedAt = m_program.start().at;
    return monotonicTime() - (startedAt != 0 ? startedAt : m_startedAt);
}

bool Watcher::isOutOfWallTime() const
{
    const std::int64_t wall = wallTime();
    return wall > m_limits.wallLimit && (wall - waitedForProcessor(m_program.process()) > m_limits.wallLimit ||
                                         wall > longestWallTimes * m_limits.wallLimit);
}

bool Watcher::isScratchTooFull() const
{
    struct statfs space;
    if (!m_watchesScratch || ::statfs(scratchFolder, &space) != 0)
        return false;
    const auto used = static_cast<std::int64_t>(space.f_blocks - space.f_bfree) * space.f_bsize;
    return used > m_limits.scratchLimit || space.f_files - space.f_ffree > mostScratchFiles;
}

std::int64_t Watcher::cpuTime() const
{
    if (!m_group.isOpen())
        return m_tree.cpuTime() - m_program.start().cpuTime;
    return m_group.cpuTime() - m_program.start().cpuTime;
}

// The gate is a semaphore that opens for two, the program and this process, which leaves its turn where it is.
void Watcher::waitForTheStart()
{
    pollfd news[] = {{m_childEnded, POLLIN, 0}, {controlDescriptor, POLLIN, 0}, {m_gate, POLLIN, 0}};
    while (::poll(news, std::size(news), -1) < 0) {
    }
    m_callerGone = news[1].revents != 0;
    m_startedAt = monotonicTime();
}

void Watcher::drainChildSignals() const
{
    signalfd_siginfo drained[8];
    while (::read(m_childEnded, drained, sizeof drained) > 0) {
    }
}

void Watcher::waitForNews()
{
    pollfd news[] = {{m_childEnded, POLLIN, 0}, {controlDescriptor, POLLIN, 0}};
    const timespec limit{0, static_cast<long>(m_wait)};
    if (::ppoll(news, m_callerGone ? 1 : 2, &limit, nullptr) <= 0)
        return;
    drainChildSignals();
    // It says nothing after its request, so this is the end of its side.
    m_callerGone = m_callerGone || news[1].revents != 0;
}

bool Watcher::programEnded()
{
    while (const auto ended = m_tree.reap()) {
        if (ended->process != m_program.process())
            continue;
        m_report.endedAt = monotonicTime();
        m_pipes.letGo(); // only now can the other box see it
        m_report.wallTime = wallTime();
        const bool exited = WIFEXITED(ended->status);
        m_report.ending = exited ? Ending::Exited : Ending::Signalled;
        m_report.code = exited ? WEXITSTATUS(ended->status) : WTERMSIG(ended->status);
        if (m_program.start().error != 0) {
            m_report.ending = Ending::NotFound;
            m_report.code = m_program.start().error;
        }
        return true;
    }
    return false;
}

void Watcher::look()
{
    m_tree.sample();
    if (m_report.killedBy == KilledBy::Nobody)
        m_report.killedBy = exceeded();
    if (m_report.killedBy != KilledBy::Nobody)
        m_family.kill();
    else if (m_pipes.isHeld())
        m_pipes.letGoOfClosed(m_family.list());
    m_wait = std::clamp(m_limits.cpuLimit - m_tree.cpuTime(), shortestWait, longestWait);
}

KilledBy Watcher::exceeded()
{
    if (m_callerGone)
        return KilledBy::Caller;
    if (m_tree.memory() > m_limits.memoryLimit)
        return KilledBy::MemoryLimit;
    if (cpuTime() > m_limits.cpuLimit || m_tree.cpuTime() - m_program.start().cpuTime > m_limits.cpuLimit)
        return KilledBy::CpuLimit;
    if (fileSize(STDOUT_FILENO) > m_limits.outputLimit || fileSize(STDERR_FILENO) > m_limits.outputLimit)
        return KilledBy::OutputLimit;
    if (isScratchTooFull())
        return KilledBy::OutputLimit;
    if (isOutOfWallTime())
        return KilledBy::WallLimit;
    return KilledBy::Nobody;
}

Report Watcher::watch()
{
    waitForTheStart();
    for (waitForNews(); !programEnded(); waitForNews())
        look();
    endEveryone();
    m_report.cpuTime = cpuTime();
    m_report.memory = m_tree.peakMemory();
    if (m_report.killedBy == KilledBy::Nobody && m_report.ending == Ending::Signalled && m_group.ranOutOfMemory())
        m_report.killedBy = KilledBy::MemoryLimit;
    return m_report;
}

// No daemon gets away.
void Watcher::endEveryone()
{
    while (!m_tree.isEmpty()) {
        m_family.kill();
        while (m_tree.reap()) {
        }
        if (!m_tree.isEmpty())
            waitForNews();
    }
    drainChildSignals(); // the next run of a series shall not take them for its own
}

} // namespace duello::box
