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
#include <grp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

namespace duello::box {

namespace {

constexpr unsigned nobody = 65534;

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
    std::snprintf(map, sizeof map, "0 0 1\n%u %u 1\n", programId, nobody);
    return writeFile(process, "gid_map", map) && writeFile(process, "uid_map", map);
}

void mapOnlySelf(pid_t process)
{
    char map[64];
    // A gid map without privileges is taken only when the right to drop groups is given up first.
    if (!writeFile(process, "setgroups", "deny"))
        fail("give up setgroups", errno);
    std::snprintf(map, sizeof map, "%u %u 1\n", programId, ::getegid());
    if (!writeFile(process, "gid_map", map))
        fail("map the group id", errno);
    std::snprintf(map, sizeof map, "%u %u 1\n", programId, ::geteuid());
    if (!writeFile(process, "uid_map", map))
        fail("map the user id", errno);
}

} // namespace

pid_t startInNamespaces(void (*init)())
{
    int gate[2];
    check(::pipe2(gate, O_CLOEXEC), "make a pipe");
    const bool root = ::geteuid() == 0;
    if (root)
        ::setgroups(0, nullptr);
    constexpr unsigned long namespaces =
        CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;
    const auto process =
        static_cast<pid_t>(check(::syscall(SYS_clone, namespaces | SIGCHLD, 0, 0, 0, 0), "create namespaces"));
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(gate[1]);
        char mapped = 0;
        if (::read(gate[0], &mapped, 1) != 1)
            ::_exit(1);
        ::close(gate[0]);
        init();
        ::_exit(0);
    }
    ::close(gate[0]);
    if (!root || !mapRootAndNobody(process))
        mapOnlySelf(process);
    if (::write(gate[1], "", 1) != 1)
        fail("start the box", errno);
    ::close(gate[1]);
    return process;
}

} // namespace duello::box
