// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/processtree.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace duello::box {

namespace {

constexpr std::int64_t tick = 10'000'000; // the kernel shows times in hundredths of a second
constexpr std::int64_t rounding = 2 * tick;

std::int64_t nanoseconds(const timeval &time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + std::int64_t{time.tv_usec} * 1000;
}

std::int64_t cpuClock(pid_t process)
{
    clockid_t clock;
    timespec time{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return 0;
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// The `index`-th field of /proc/PID/stat, counted from 3: what follows the name, which may hold anything.
std::int64_t field(std::string_view afterName, int index)
{
    for (int i = 3; i < index; ++i)
        afterName.remove_prefix(std::min(afterName.find(' ') + 1, afterName.size()));
    std::int64_t value = 0;
    std::from_chars(afterName.data(), afterName.data() + afterName.size(), value);
    return value;
}

} // namespace

ProcessTree::ProcessTree(Family &family) : m_family(family) {}

ProcessTree::Process *ProcessTree::find(pid_t id)
{
    const auto found = std::ranges::find(m_known, id, &Process::id);
    return found == m_known.end() ? nullptr : &*found;
}

bool ProcessTree::look(pid_t id, Process &process, std::int64_t &resident) const
{
    char path[32];
    std::snprintf(path, sizeof path, "%d/stat", id);
    const int file = ::openat(m_family.folder(), path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    char text[1024];
    const ssize_t size = ::read(file, text, sizeof text);
    ::close(file);
    if (size <= 0)
        return false;
    const std::string_view line(text, static_cast<std::size_t>(size));
    const std::size_t name = line.rfind(") ");
    if (name == std::string_view::npos)
        return false;
    const std::string_view afterName = line.substr(name + 2);
    static const std::int64_t pageSize = ::sysconf(_SC_PAGESIZE);
    process.id = id;
    process.parent = static_cast<pid_t>(field(afterName, 4));
    process.children = (field(afterName, 16) + field(afterName, 17)) * tick;
    process.own = std::max(process.own, cpuClock(id));
    process.missing = 0;
    resident = field(afterName, 24) * pageSize;
    return true;
}

void ProcessTree::sample()
{
    for (Process &process : m_known)
        ++process.missing;
    m_memory = 0;
    for (const pid_t id : m_family.list()) {
        Process *known = find(id);
        Process process = known ? *known : Process{};
        std::int64_t resident = 0;
        if (!look(id, process, resident))
            continue;
        m_memory += resident;
        if (known)
            *known = process;
        else
            m_known.push_back(process);
    }
    m_peakMemory = std::max(m_peakMemory, m_memory);
    foldMissing();
}

// Missing once may mean: ended after its parent had been looked at in this round. Missing twice is gone, and the time
// its parent got by waiting for it is in the parent's numbers. Children before parents, so that sums go up the tree.
void ProcessTree::foldMissing()
{
    const auto gone = [](const Process &process) {
        return process.missing >= 2;
    };
    for (;;) {
        const auto leaf = std::ranges::find_if(m_known, [&](const Process &process) {
            return gone(process) && std::ranges::none_of(m_known, [&](const Process &other) {
                       return other.parent == process.id && gone(other);
                   });
        });
        if (leaf == m_known.end())
            return;
        if (Process *parent = find(leaf->parent))
            parent->expected += leaf->own + std::max(leaf->children, leaf->expected);
        m_known.erase(leaf);
    }
}

std::int64_t ProcessTree::lost(const Process &process)
{
    return std::max<std::int64_t>(0, process.expected - process.children - rounding);
}

std::optional<ProcessTree::Ended> ProcessTree::reap()
{
    siginfo_t info{};
    if (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == 0)
        return std::nullopt;
    // While it is still a zombie its numbers can be read, final now; two looks settle who of its family is gone.
    const auto isOther = [&info](const Process &process) {
        return process.id != info.si_pid;
    };
    if (std::ranges::any_of(m_known, isOther)) {
        sample();
        sample();
    }
    std::erase_if(m_known, [&](const Process &process) {
        if (process.id == info.si_pid)
            m_lost += lost(process);
        return process.id == info.si_pid;
    });
    Ended ended;
    rusage usage{};
    ended.process = ::wait4(info.si_pid, &ended.status, __WALL, &usage);
    m_reaped += nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
    m_peakMemory = std::max(m_peakMemory, std::int64_t{usage.ru_maxrss} * 1024);
    return ended;
}

bool ProcessTree::isEmpty() const
{
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0;
}

std::int64_t ProcessTree::cpuTime() const
{
    std::int64_t total = m_reaped + m_lost;
    for (const Process &process : m_known)
        total += process.own + process.children + lost(process);
    return total;
}

} // namespace duello::box
