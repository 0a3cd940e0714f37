// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Root maps two ids: itself, for the box's process 1, which must reach folders that only root may enter, and "nobody",
// for the program. (The kernel does not count processes of the real root, so the program must not be it.) Anyone else
// can map only themselves; the program then has the player's id, but neither capabilities nor anything of theirs in
// sight.
#include "localjudge/sandbox/box/namespaces.h"

#include "localjudge/sandbox/box/fail.h"

#include <cstdio>
#include <fcntl.h>
#include <linux/sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstring>

namespace duello::box {

namespace {

bool writeFile(pid_t process, const char *name, const char *text)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/%s", process, name);
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const auto length = static_cast<ssize_t>(std::strlen(text));
    const bool written = ::write(file, text, static_cast<size_t>(length)) == length;
    ::close(file);
    return written;
}

bool mapRootAndNobody(pid_t process)
{
    char map[64];
    std::snprintf(map, sizeof map, "0 0 1\n%u %u 1\n", programId, nobodyId);
    return writeFile(process, "gid_map", map) && writeFile(process, "uid_map", map);
}

bool mapOnlySelf(pid_t process)
{
    char groups[64];
    char users[64];
    std::snprintf(groups, sizeof groups, "%u %u 1\n", programId, ::getegid());
    std::snprintf(users, sizeof users, "%u %u 1\n", programId, ::geteuid());
    // A gid map without privileges is taken only when the right to drop groups is given up first.
    return writeFile(process, "setgroups", "deny") && writeFile(process, "gid_map", groups) &&
           writeFile(process, "uid_map", users);
}

} // namespace

pid_t cloneIntoNamespaces(int group)
{
    int gate[2];
    if (::pipe2(gate, O_CLOEXEC) != 0) {
        tell("make a pipe", errno);
        return -1;
    }
    clone_args arguments{};
    arguments.flags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;
    arguments.exit_signal = SIGCHLD;
    if (group >= 0) {
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = static_cast<std::uint64_t>(group);
    }
    const auto process = static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(gate[1]);
        char mapped = 0;
        if (::read(gate[0], &mapped, 1) != 1)
            ::_exit(1); // the keeper has died or could not map
        ::close(gate[0]);
        return 0;
    }
    const bool root = ::geteuid() == 0;
    if (process < 0)
        tell("create namespaces", errno);
    else if ((!root || !mapRootAndNobody(process)) && !mapOnlySelf(process))
        tell("map the user id", errno);
    else [[maybe_unused]]
        const ssize_t written = ::write(gate[1], "", 1);
    ::close(gate[0]);
    ::close(gate[1]);
    return process;
}

} // namespace duello::box
