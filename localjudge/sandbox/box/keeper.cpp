// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/keeper.h"

#include "localjudge/sandbox/box/box.h"
#include "localjudge/sandbox/box/bubblewrap.h"
#include "localjudge/sandbox/box/descriptors.h"
#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/namespaces.h"
#include "localjudge/sandbox/box/watcher.h"

#include <csignal>
#include <fcntl.h>
#include <linux/sched.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

namespace duello::box {

namespace {

/// The least that a box needs when it has no namespaces; it dies with its parent.
pid_t cloneIntoGroup(int group)
{
    clone_args arguments{};
    arguments.exit_signal = SIGCHLD;
    if (group >= 0) {
        arguments.flags = CLONE_INTO_CGROUP;
        arguments.cgroup = static_cast<std::uint64_t>(group);
    }
    const pid_t parent = ::getpid();
    const auto process = static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
    } else if (process < 0) {
        tell("make a process for the box", errno);
    }
    return process;
}

} // namespace

Keeper::Keeper(const Manner &manner, const ControlGroupFolder &groups, const std::string &scratch, int guardian)
    : m_manner(manner), m_groups(groups), m_scratch(scratch), m_guardian(guardian)
{
}

void Keeper::keep()
{
    holdChildSignals();
    const int ended = check(childSignalDescriptor(), "watch the boxes");
    for (;;) {
        pollfd news[] = {{controlDescriptor, POLLIN, 0}, {m_guardian, POLLIN, 0}, {ended, POLLIN, 0}};
        if (::poll(news, std::size(news), -1) < 0)
            continue;
        if (news[2].revents != 0) {
            signalfd_siginfo signals[8];
            while (::read(ended, signals, sizeof signals) > 0) {
            }
            removeDead();
        }
        if (news[1].revents != 0)
            return;
        if (news[0].revents == 0)
            continue;
        char order = 0;
        const Received received = receiveWithDescriptors(controlDescriptor, &order, sizeof order);
        if (received.size <= 0 || received.descriptorCount != 1)
            return;
        take(received.descriptors[0]);
    }
}

Keeper::Place Keeper::makePlace()
{
    const std::string name = "box" + std::to_string(m_made++);
    return {.name = name, .group = m_groups.make(name)};
}

void Keeper::take(int order)
{
    // From here on this process stands in for the box: an error on the way is told to whom the box was for.
    const int own = ::fcntl(controlDescriptor, F_DUPFD_CLOEXEC, controlDescriptor + 1);
    ::dup2(order, controlDescriptor);
    ::close(order);
    Place place = std::exchange(m_next, {});
    if (place.name.empty() || (m_manner.inGroups && !place.group.isOpen()))
        place = makePlace();
    pid_t process = -1;
    if (m_manner.inGroups && !place.group.isOpen())
        tell("make a control group below the own one", EACCES);
    else if (m_manner.walls == Manner::Walls::Landlock && m_scratch.empty())
        tell("make a folder in /tmp", EACCES);
    else if (m_manner.walls == Manner::Walls::Namespaces)
        process = cloneIntoNamespaces(place.group.folder());
    else
        process = cloneIntoGroup(place.group.folder());
    if (process == 0) {
        ::close(own);
        becomeBox(place);
    }
    ::dup2(own, controlDescriptor);
    ::close(own);
    place.group.close();
    if (process > 0)
        m_boxes.emplace(process, place.name);
    else
        m_groups.remove(place.name);
    m_next = makePlace();
}

void Keeper::becomeBox(Place &place) const
{
    switch (m_manner.walls) {
    case Manner::Walls::Namespaces:
        runInNamespaces(m_filter, place.group);
        break;
    case Manner::Walls::Bubblewrap:
        startBubblewrap();
        break;
    case Manner::Walls::Landlock:
        runBehindLandlock(m_filter, place.group, m_scratch + '/' + place.name);
        break;
    }
    ::_exit(0);
}

void Keeper::removeDead()
{
    for (pid_t process = 0; (process = ::waitpid(-1, nullptr, WNOHANG)) > 0;) {
        const auto box = m_boxes.find(process);
        if (box == m_boxes.end())
            continue;
        m_groups.remove(box->second);
        m_boxes.erase(box);
    }
}

} // namespace duello::box
