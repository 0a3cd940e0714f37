// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/watcher.h"

#include "localjudge/sandbox/box/fail.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
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

std::int64_t monotonicTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

Watcher::Watcher(const Request &limits, pid_t program, std::int64_t startedAt)
    : m_limits(limits), m_program(program), m_startedAt(startedAt), m_wait(longestWait)
{
    const sigset_t signals = childSignals();
    m_childEnded = check(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK), "watch the program");
}

std::int64_t Watcher::wallTime() const
{
    return monotonicTime() - m_startedAt;
}

bool Watcher::isOutOfWallTime() const
{
    const std::int64_t wall = wallTime();
    return wall > m_limits.wallLimit &&
           (wall - waitedForProcessor(m_program) > m_limits.wallLimit || wall > longestWallTimes * m_limits.wallLimit);
}

void Watcher::waitForNews()
{
    pollfd news[] = {{m_childEnded, POLLIN, 0}, {controlDescriptor, POLLIN, 0}};
    const timespec limit{0, static_cast<long>(m_wait)};
    if (::ppoll(news, m_callerGone ? 1 : 2, &limit, nullptr) <= 0)
        return;
    signalfd_siginfo drained[8];
    while (::read(m_childEnded, drained, sizeof drained) > 0) {
    }
    m_callerGone =
        m_callerGone || news[1].revents != 0; // it says nothing after its request, so this is the end of its side
}

bool Watcher::programEnded()
{
    while (const auto ended = m_tree.reap()) {
        if (ended->process != m_program)
            continue;
        m_report.wallTime = wallTime();
        const bool exited = WIFEXITED(ended->status);
        m_report.ending = exited ? Ending::Exited : Ending::Signalled;
        m_report.code = exited ? WEXITSTATUS(ended->status) : WTERMSIG(ended->status);
        return true;
    }
    return false;
}

KilledBy Watcher::exceeded()
{
    if (m_callerGone)
        return KilledBy::Caller;
    if (m_tree.memory() > m_limits.memoryLimit)
        return KilledBy::MemoryLimit;
    if (m_tree.cpuTime() > m_limits.cpuLimit)
        return KilledBy::CpuLimit;
    if (fileSize(STDOUT_FILENO) > m_limits.outputLimit || fileSize(STDERR_FILENO) > m_limits.outputLimit)
        return KilledBy::OutputLimit;
    if (isOutOfWallTime())
        return KilledBy::WallLimit;
    return KilledBy::Nobody;
}

Report Watcher::watch()
{
    for (;;) {
        waitForNews();
        if (programEnded())
            break;
        m_tree.sample();
        if (m_report.killedBy == KilledBy::Nobody)
            m_report.killedBy = exceeded();
        if (m_report.killedBy != KilledBy::Nobody)
            ::kill(-1, SIGKILL);
        m_wait = std::clamp(m_limits.cpuLimit - m_tree.cpuTime(), shortestWait, longestWait);
    }
    endEveryone();
    m_report.cpuTime = m_tree.cpuTime();
    m_report.memory = m_tree.peakMemory();
    return m_report;
}

// From process 1, "everyone" is everyone in this process namespace but itself: no daemon gets away.
void Watcher::endEveryone()
{
    while (!m_tree.isEmpty()) {
        ::kill(-1, SIGKILL);
        while (m_tree.reap()) {
        }
        if (!m_tree.isEmpty())
            waitForNews();
    }
}

} // namespace duello::box
