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
#include <sys/mman.h>
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

bool getReady(const Job &job, const Surroundings &around, const Walls &walls)
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::setsid();
    if (around.input >= 0 && ::dup2(around.input, STDIN_FILENO) < 0)
        return false;
    return ::chdir(job.workingFolder.c_str()) == 0 && setLimits(job.limits) && (!walls.user || become(*walls.user)) &&
           ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0 &&
           ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && // after the change of user, which would take it back
           (!walls.landlock.isOpen() || walls.landlock.load());
}

void waitAtTheGate(int gate)
{
    eventfd_t turn = 0;
    while (::eventfd_read(gate, &turn) < 0 && errno == EINTR) {
    }
}

[[noreturn]] void run(const Job &job, const Surroundings &around, const Walls &walls, Start &start)
{
    const std::string home = "HOME=" + around.scratch;
    const std::string temporary = "TMPDIR=" + around.temporary;
    const char *const environment[] = {
        "PATH=/usr/local/bin:/usr/bin:/bin",
        home.c_str(),
        temporary.c_str(),
        "LANG=C.UTF-8",
        "LC_ALL=C.UTF-8",
        "ONLINE_JUDGE=1",
        nullptr,
    };
    std::vector<char *> arguments;
    for (const std::string &argument : job.arguments)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    if (getReady(job, around, walls)) {
        waitAtTheGate(job.gate);
        start.cpuTime = ownCpuTime();
        start.at = monotonicTime();
        ::execve(arguments[0], arguments.data(), const_cast<char *const *>(environment));
    }
    start.error = errno;
    ::_exit(127);
}

} // namespace

Program::Program(const Job &job, const Surroundings &around, const Walls &walls)
{
    void *shared = ::mmap(nullptr, sizeof(Start), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        fail("share memory with the program", errno);
    m_start = new (shared) Start;
    m_process = check(::fork(), "start the program");
    if (m_process == 0)
        run(job, around, walls, *m_start);
}

Program::~Program()
{
    ::munmap(m_start, sizeof(Start));
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
