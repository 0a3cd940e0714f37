// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/program.h"

#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/namespaces.h"

#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/personality.h>
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

bool becomeProgramUser()
{
    return ::setresgid(programId, programId, programId) == 0 && ::setresuid(programId, programId, programId) == 0;
}

bool prepare(const Job &job, int input, scmp_filter_ctx filter)
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::setsid();
    ::personality(ADDR_NO_RANDOMIZE); // the same wrong program should fail the same way twice
    if (::dup2(input, STDIN_FILENO) < 0 || ::chdir(job.workingFolder.c_str()) != 0 || !setLimits(job.limits) ||
        !becomeProgramUser() || ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
        return false;
    const int loaded = seccomp_load(filter); // sets no_new_privs as well
    errno = -loaded;
    return loaded == 0;
}

[[noreturn]] void run(const Job &job, int input, scmp_filter_ctx filter, int errors)
{
    static const char *const environment[] = {
        "PATH=/usr/local/bin:/usr/bin:/bin",
        "HOME=/box",
        "TMPDIR=/tmp",
        "LANG=C.UTF-8",
        "LC_ALL=C.UTF-8",
        "ONLINE_JUDGE=1",
        nullptr,
    };
    std::vector<char *> arguments;
    for (const std::string &argument : job.arguments)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    if (prepare(job, input, filter))
        ::execve(arguments[0], arguments.data(), const_cast<char *const *>(environment));
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(errors, &error, sizeof error);
    ::_exit(127);
}

} // namespace

Started startProgram(const Job &job, int input, scmp_filter_ctx filter)
{
    int errors[2];
    check(::pipe2(errors, O_CLOEXEC), "make a pipe");
    Started started;
    started.process = check(::fork(), "start the program");
    if (started.process == 0)
        run(job, input, filter, errors[1]);
    ::close(errors[1]);
    // Ends with the exec, which closes the other side.
    if (::read(errors[0], &started.error, sizeof started.error) <= 0)
        started.error = 0;
    ::close(errors[0]);
    return started;
}

} // namespace duello::box
