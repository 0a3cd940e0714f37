// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/program.h"

#include "localjudge/sandbox/box/clocks.h"
#include "localjudge/sandbox/box/fail.h"

#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace duello::box {

namespace {

bool setLimit(__rlimit_resource resource, std::int64_t value)
{
    const rlimit limit{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
    return ::setrlimit(resource, &limit) == 0;
}

bool setLimits(const Request &limits)
{
    constexpr std::int64_t second = 1'000'000'000;
    // Time, memory and output are judged by the watcher, which is sharper; these are the nets below it.
    return setLimit(RLIMIT_CPU, limits.cpuLimit / second + 2) && setLimit(RLIMIT_FSIZE, limits.fileLimit) &&
           setLimit(RLIMIT_STACK, limits.stackLimit) && setLimit(RLIMIT_NPROC, limits.processLimit) &&
           setLimit(RLIMIT_NOFILE, 256) && setLimit(RLIMIT_CORE, 0) && setLimit(RLIMIT_MEMLOCK, 65536) &&
           setLimit(RLIMIT_MSGQUEUE, 0) && setLimit(RLIMIT_SIGPENDING, 256);
}

bool stayOn(std::int64_t processor)
{
    if (processor < 0)
        return true;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<std::size_t>(processor), &set);
    return ::sched_setaffinity(0, sizeof set, &set) == 0;
}

bool become(unsigned user)
{
    return ::setresgid(user, user, user) == 0 && ::setresuid(user, user, user) == 0;
}

/// Whoever shares our memory until its exec needs a stack of its own.
alignas(16) char stackOfProgram[std::size_t{64} * 1024];

void waitAtTheGate(int gate)
{
    eventfd_t turn = 0;
    while (::eventfd_read(gate, &turn) < 0) {
    }
}

std::vector<char *> pointers(const std::vector<std::string> &strings)
{
    std::vector<char *> result;
    for (const std::string &string : strings)
        result.push_back(const_cast<char *>(string.c_str()));
    result.push_back(nullptr);
    return result;
}

} // namespace

Program::Program(const Job &job, const Surroundings &around, const Walls &walls)
    : m_job(job)
    , m_around(around)
    , m_walls(walls)
    , m_arguments(pointers(job.arguments))
    , m_settings{"PATH=/usr/local/bin:/usr/bin:/bin",
                 "HOME=" + around.scratch,
                 "TMPDIR=" + around.temporary,
                 "LANG=C.UTF-8",
                 "LC_ALL=C.UTF-8",
                 "ONLINE_JUDGE=1"}
    , m_environment(pointers(m_settings))
{
    m_process = check(::clone(becomeProgram, std::end(stackOfProgram), CLONE_VM | SIGCHLD, this), "start the program");
}

// From here to the exec: no memory is taken or given back, and `errno`, which is one for both, is read only when
// something has failed.
bool Program::getReady() const
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::setpgid(0, 0);
    if (m_around.input >= 0 && ::dup2(m_around.input, STDIN_FILENO) < 0)
        return false;
    return ::chdir(m_job.workingFolder.c_str()) == 0 && setLimits(m_job.limits) &&
           (!m_walls.user || become(*m_walls.user)) && ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0 &&
           ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && // after the change of user, which would take it back
           (!m_walls.landlock.isOpen() || m_walls.landlock.load());
}

int Program::becomeProgram(void *program)
{
    auto *self = static_cast<Program *>(program);
    if (self->getReady()) {
        waitAtTheGate(self->m_job.gate);
        self->m_start.cpuTime = ownCpuTime();
        self->m_start.at = monotonicTime();
        ::execve(self->m_arguments[0], self->m_arguments.data(), self->m_environment.data());
    }
    self->m_start.error = errno != 0 ? errno : ENOEXEC;
    ::_exit(127);
}

void confineProcessOne(const Job &job, const Filter &filter)
{
    ::personality(ADDR_NO_RANDOMIZE);
    if (!stayOn(job.limits.processor))
        fail("stay on the processor", errno);
    if (!filter.load())
        fail("load the system call filter", errno);
}

} // namespace duello::box
