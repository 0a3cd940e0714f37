// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <csignal>
#include <cstdlib>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attack {

namespace {

constexpr double childSeconds = 0.2;

[[noreturn]] void spin()
{
    for (;;)
        asm volatile("");
}

void spinDeaf()
{
    for (int signal = 1; signal < 65; ++signal)
        std::signal(signal, SIG_IGN);
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, nullptr);
    spin();
}

void waitForNothing()
{
    for (;;)
        pause();
}

void stopItself()
{
    raise(SIGSTOP);
    waitForNothing();
}

void *spinInThread(void *)
{
    spin();
}

void spinInThreads()
{
    pthread_t thread{};
    for (int i = 0; i < 8; ++i)
        pthread_create(&thread, nullptr, spinInThread, nullptr);
    waitForNothing();
}

void burnInChildren()
{
    for (int i = 0; i < 2; ++i) {
        if (fork() == 0) {
            burn(childSeconds);
            _exit(0);
        }
    }
    while (wait(nullptr) > 0) {
    }
}

void burnInForgottenChildren()
{
    std::signal(SIGCHLD, SIG_IGN);
    burnInChildren();
}

void *burnAndEnd(void *)
{
    burn(childSeconds);
    return nullptr;
}

/// In a thread of a child whose parent ignores it, under a grandchild.
void hideEverywhere()
{
    std::signal(SIGCHLD, SIG_IGN);
    for (int i = 0; i < 2; ++i) {
        if (fork() == 0) {
            if (fork() == 0) {
                pthread_t thread{};
                pthread_create(&thread, nullptr, burnAndEnd, nullptr);
                pthread_join(thread, nullptr);
                _exit(0);
            }
            wait(nullptr);
            _exit(0);
        }
    }
    while (wait(nullptr) > 0) {
    }
}

void jumpTheQueue()
{
    mustFail("nice -15", setpriority(PRIO_PROCESS, 0, -15));
    const sched_param first{.sched_priority = 1};
    mustFail("SCHED_FIFO", sched_setscheduler(0, SCHED_FIFO, &first));
    mustFail("SCHED_RR", sched_setscheduler(0, SCHED_RR, &first));
}

/// No attack: uses the milliseconds it is told to.
void burnFor()
{
    burn(std::atof(argument(0)) / 1000);
}

constexpr Attack all[] = {
    {"burn-for", burnFor},
    {"spin", spin},
    {"spin-deaf", spinDeaf},
    {"wait", waitForNothing},
    {"stop-itself", stopItself},
    {"spin-in-threads", spinInThreads},
    {"burn-in-children", burnInChildren},
    {"burn-in-forgotten-children", burnInForgottenChildren},
    {"hide-everywhere", hideEverywhere},
    {"jump-the-queue", jumpTheQueue},
};

} // namespace

std::span<const Attack> ofTime()
{
    return all;
}

} // namespace attack
