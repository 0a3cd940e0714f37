// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attack {

namespace {

[[noreturn]] void sleepForEver()
{
    for (;;)
        pause();
}

void forkBomb()
{
    for (;;)
        fork();
}

void scatter()
{
    for (int i = 0; i < 10; ++i) {
        if (fork() == 0) {
            setsid();
            if (fork() == 0)
                sleepForEver();
            _exit(0);
        }
    }
}

void daemonize()
{
    if (fork() != 0)
        return;
    setsid();
    if (fork() != 0)
        _exit(0);
    for (int i = 0; i < 3; ++i)
        close(i);
    sleepForEver();
}

void keepOutputOpen()
{
    if (fork() == 0)
        sleepForEver();
}

void dumpCore()
{
    const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
    mustFail("raise the core limit", setrlimit(RLIMIT_CORE, &unlimited));
    std::fflush(stdout);
    std::abort();
}

void raiseLimits()
{
    const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
    mustFail("RLIMIT_CPU", setrlimit(RLIMIT_CPU, &unlimited));
    mustFail("RLIMIT_FSIZE", setrlimit(RLIMIT_FSIZE, &unlimited));
    mustFail("RLIMIT_NPROC", setrlimit(RLIMIT_NPROC, &unlimited));
    mustFail("RLIMIT_NOFILE", setrlimit(RLIMIT_NOFILE, &unlimited));
    mustFail("RLIMIT_STACK", setrlimit(RLIMIT_STACK, &unlimited));
}

void takeDescriptors()
{
    int last = 0;
    for (int i = 0; i < 5000 && last >= 0; ++i)
        last = dup(1) >= 0 ? i : -1;
    mustFail("5000 descriptors", last >= 0);
}

void findDescriptors()
{
    for (int i = 3; i < 1024; ++i)
        mustFail("a descriptor of the judge", fcntl(i, F_GETFD) >= 0);
}

void attach()
{
    char buffer[16];
    const iovec here{buffer, sizeof buffer};
    const iovec there{reinterpret_cast<void *>(0x400000), sizeof buffer};
    for (const pid_t target : {getppid(), 1, std::atoi(argument(0))}) {
        mustFail("ptrace attach", ptrace(PTRACE_ATTACH, target, nullptr, nullptr));
        mustFail("ptrace seize", ptrace(PTRACE_SEIZE, target, nullptr, nullptr));
        mustFail("process_vm_readv", process_vm_readv(target, &here, 1, &there, 1, 0));
        mustFail("process_vm_writev", process_vm_writev(target, &here, 1, &there, 1, 0));
        char path[64];
        std::snprintf(path, sizeof path, "/proc/%d/mem", target);
        mustFail("open its memory", open(path, O_RDWR));
    }
}

void killOthers()
{
    kill(-1, SIGKILL);
    for (const pid_t target : {getppid(), 1, std::atoi(argument(0))}) {
        if (target > 0)
            kill(target, SIGKILL);
    }
}

void stopOthers()
{
    for (const pid_t target : {getppid(), 1, std::atoi(argument(0))}) {
        if (target > 0)
            kill(target, SIGSTOP);
    }
}

void listOthers()
{
    DIR *processes = opendir("/proc");
    while (const dirent *entry = processes ? readdir(processes) : nullptr) {
        const int id = std::atoi(entry->d_name);
        mustFail("a process of others", id > 1 && id != getpid());
    }
}

void seeProcessors()
{
    cpu_set_t processors;
    CPU_ZERO(&processors);
    sched_getaffinity(0, sizeof processors, &processors);
    mustFail("more than the processor it was given", CPU_COUNT(&processors) != 1);
    for (int i = 0; i < CPU_SETSIZE; ++i)
        CPU_SET(i, &processors);
    sched_setaffinity(getpid(), sizeof processors, &processors);
    sched_setaffinity(0, sizeof processors, &processors);
    sched_getaffinity(0, sizeof processors, &processors);
    mustFail("another processor", CPU_COUNT(&processors) != 1);
}

constexpr Attack all[] = {
    {"fork-bomb", forkBomb},
    {"scatter", scatter},
    {"daemonize", daemonize},
    {"keep-output-open", keepOutputOpen},
    {"dump-core", dumpCore},
    {"raise-limits", raiseLimits},
    {"take-descriptors", takeDescriptors},
    {"find-descriptors", findDescriptors},
    {"attach", attach},
    {"kill-others", killOthers},
    {"stop-others", stopOthers},
    {"list-others", listOthers},
    {"see-processors", seeProcessors},
};

} // namespace

std::span<const Attack> ofProcesses()
{
    return all;
}

} // namespace attack
