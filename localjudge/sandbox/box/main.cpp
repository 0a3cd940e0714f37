// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// duello-box: makes boxes for the judge. Started by the launcher only; see boxprotocol.h.
//
// It is started again by bubblewrap as process 1 of a box that has to be made by that (bubblewrap.h).
//
//     guardian                        this process: cleans up when the keeper is gone, however it went
//       └ keeper                      makes a box for each order (Keeper)
//           └ process 1 of a box      builds the file tree, takes the request, watches, reports (box.h)
//               └ the program         limits, filter, exec
//
// Whoever of them is killed, the others end everyone and remove what is left: a box dies with its keeper, the keeper
// ends with its guardian or its launcher, and the one that goes last cleans up. When guardian and keeper are killed at
// the same moment, no process is left, and the next helper cleans up.
//
// It is small and has no Qt on purpose: the kernel starts a child's "largest resident size" at that of the process that
// forked it.
#include "localjudge/sandbox/box/box.h"
#include "localjudge/sandbox/box/bubblewrap.h"
#include "localjudge/sandbox/box/family.h"
#include "localjudge/sandbox/box/hostscratch.h"
#include "localjudge/sandbox/box/keeper.h"
#include "localjudge/sandbox/boxprotocol.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace duello::box {

namespace {

/// Of everyone that comes from this process, and of what they leave in the file system.
void endEverything(const ControlGroupFolder &groups, const HostScratch &scratch)
{
    Family family(Family::Kind::Descendants);
    do
        family.kill();
    while (::waitpid(-1, nullptr, 0) > 0 || errno == EINTR);
    groups.removeAll();
    scratch.remove();
}

/// Until then the launcher may be moving this process into another control group. False: it has given up.
bool waitForTheFirstOrder()
{
    pollfd news{controlDescriptor, POLLIN, 0};
    while (::poll(&news, 1, -1) < 0) {
    }
    return (news.revents & POLLIN) != 0;
}

Manner::Walls wallsOf(const char *word)
{
    if (std::strcmp(word, bubblewrapWord) == 0)
        return Manner::Walls::Bubblewrap;
    return std::strcmp(word, landlockWord) == 0 ? Manner::Walls::Landlock : Manner::Walls::Namespaces;
}

int guard(const Manner &manner)
{
    if (!waitForTheFirstOrder())
        return EXIT_SUCCESS;
    const ControlGroupFolder groups = manner.inGroups ? ControlGroupFolder::below() : ControlGroupFolder();
    const HostScratch scratch = manner.walls == Manner::Walls::Landlock ? HostScratch::make() : HostScratch();
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return EXIT_FAILURE;
    const Family family(Family::Kind::Descendants);
    const pid_t keeper = ::fork();
    if (keeper == 0) {
        ::close(ends[1]);
        // From the start: when the guardian dies first, orphans of a box that is ending must come here.
        const Family orphans(Family::Kind::Descendants);
        Keeper(manner, groups, scratch.path(), ends[0]).keep();
        ::close(controlDescriptor);     // no order is taken any more, and the launcher sees it
        endEverything(groups, scratch); // also when only the launcher is gone: the guardian may be dying as well
        ::_exit(EXIT_SUCCESS);
    }
    ::close(ends[0]);
    ::close(controlDescriptor);
    for (pid_t ended = 0; keeper > 0 && ended != keeper;)
        ended = ::waitpid(-1, nullptr, 0);
    endEverything(groups, scratch);
    return EXIT_SUCCESS;
}

} // namespace

} // namespace duello::box

int main(int count, char **words)
{
    using namespace duello::box;
    if (count < 2 || ::fcntl(controlDescriptor, F_GETFD) < 0) {
        std::fputs("duello-box is started by Duello's judge, not by hand.\n", stderr);
        return 2;
    }
    if (std::strcmp(words[1], withinBubblewrapWord) == 0) {
        ::close_range(artifactsDescriptor + 1, ~0U, 0);
        runInBubblewrap(Filter(), count > 2 ? static_cast<unsigned>(std::atoi(words[2])) : 0);
        return EXIT_SUCCESS;
    }
    ::close_range(controlDescriptor + 1, ~0U, 0);
    if (::geteuid() == 0)
        ::setgroups(0, nullptr);
    return guard({.walls = wallsOf(words[1]), .inGroups = count > 2 && std::strcmp(words[2], cgroupsWord) == 0});
}
