// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <csignal>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/klog.h>
#include <sys/mount.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attack {

namespace {

void typeIntoTheTerminal()
{
    char letter = 'x';
    for (const char *path : {"/dev/stdin", "/dev/tty", "/dev/console"}) {
        const int terminal = open(path, O_RDWR | O_NONBLOCK);
        mustFail("TIOCSTI", ioctl(terminal, TIOCSTI, &letter));
        mustFail("TIOCLINUX", ioctl(terminal, TIOCLINUX, &letter));
    }
    mustFail("TIOCSTI", ioctl(0, TIOCSTI, &letter));
    // The high half of the request is not the kernel's business, and must not be the filter's.
    mustFail("TIOCSTI in disguise", syscall(SYS_ioctl, 0, TIOCSTI | (1UL << 32), &letter));
}

void nestNamespaces()
{
    for (const int kind : {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS})
        mustFail("unshare", unshare(kind));
    const long child = syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
    if (child == 0)
        _exit(0);
    mustFail("clone a user namespace", child);
    clone_args arguments{};
    arguments.flags = CLONE_NEWUSER;
    const long other = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (other == 0)
        _exit(0);
    mustFail("clone3", other);
    const int own = open("/proc/self/ns/user", O_RDONLY);
    mustFail("setns", own >= 0 && setns(own, CLONE_NEWUSER) == 0);
}

void tryRiskySubsystems()
{
    char nothing[256] = {};
    mustFail("io_uring", syscall(SYS_io_uring_setup, 4, nothing));
    mustFail("userfaultfd", syscall(SYS_userfaultfd, 1));
    mustFail("bpf", syscall(SYS_bpf, 0, nothing, sizeof nothing));
    mustFail("perf_event_open", syscall(SYS_perf_event_open, nothing, 0, -1, -1, 0));
    mustFail("keyctl", syscall(SYS_keyctl, 0, -3, 1));
    mustFail("add_key", syscall(SYS_add_key, "user", "x", "y", 1, -3));
    mustFail("request_key", syscall(SYS_request_key, "user", "x", nullptr, -3));
}

void administrate()
{
    mustFail("mount", mount("none", "/tmp", "tmpfs", 0, nullptr));
    mustFail("umount", umount("/proc"));
    mustFail("fsopen", syscall(SYS_fsopen, "tmpfs", 0));
    mustFail("open_tree", syscall(SYS_open_tree, AT_FDCWD, "/", 1));
    mustFail("sethostname", sethostname("x", 1));
    const timeval now{};
    mustFail("settimeofday", settimeofday(&now, nullptr));
    mustFail("swapoff", swapoff("/swap"));
    mustFail("init_module", syscall(SYS_init_module, "", 0, ""));
    mustFail("open_by_handle_at", syscall(SYS_open_by_handle_at, AT_FDCWD, "", O_RDONLY));
    mustFail("kexec_load", syscall(SYS_kexec_load, 0, 0, nullptr, 0));
    mustFail("acct", acct("log"));
    mustFail("iopl", syscall(SYS_iopl, 3));
}

/// getpid of the 32-bit table.
long oldCall(long number, long first)
{
    long result = 0;
    asm volatile("int $0x80" : "=a"(result) : "a"(number), "b"(first) : "memory");
    return result;
}

void enterBy32Bits()
{
    constexpr long getProcessId = 20;
    mustFail("a 32-bit system call", oldCall(getProcessId, 0) > 0);
}

void unshareBy32Bits()
{
    constexpr long unshareNamespaces = 310;
    mustFail("a 32-bit unshare", oldCall(unshareNamespaces, CLONE_NEWUSER));
}

void enterByX32()
{
    constexpr long x32 = 0x40000000;
    mustFail("an x32 system call", syscall(x32 + SYS_getpid) > 0);
    mustFail("an x32 unshare", syscall(x32 + SYS_unshare, CLONE_NEWUSER));
}

void readKernelLog()
{
    char text[256];
    mustFail("syslog", klogctl(3, text, sizeof text));
    mustFail("/dev/kmsg", open("/dev/kmsg", O_RDONLY | O_NONBLOCK));
    mustFail("/dev/log", access("/dev/log", F_OK));
    mustFail("kernel addresses", open("/proc/kcore", O_RDONLY));
}

/// Files of the system are shared by all boxes, and so would be locks on them.
void signalThroughSharedFiles()
{
    const int file = open("/usr/bin/env", O_RDONLY);
    mustFail("flock", flock(file, LOCK_SH));
    mustFail("a lease", fcntl(file, F_SETLEASE, F_RDLCK));
    mustFail("F_NOTIFY", fcntl(open("/usr/bin", O_RDONLY), F_NOTIFY, DN_ACCESS));
    mustFail("inotify", inotify_init1(0));
    mustFail("fanotify", syscall(SYS_fanotify_init, 0, 0));
}

constexpr Attack all[] = {
    {"type-into-the-terminal", typeIntoTheTerminal},
    {"nest-namespaces", nestNamespaces},
    {"try-risky-subsystems", tryRiskySubsystems},
    {"administrate", administrate},
    {"enter-by-32-bits", enterBy32Bits},
    {"unshare-by-32-bits", unshareBy32Bits},
    {"enter-by-x32", enterByX32},
    {"read-kernel-log", readKernelLog},
    {"signal-through-shared-files", signalThroughSharedFiles},
};

} // namespace

std::span<const Attack> ofTheKernel()
{
    return all;
}

} // namespace attack
