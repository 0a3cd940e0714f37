// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/filter.h"

#include "localjudge/sandbox/box/fail.h"

#include <cerrno>
#include <cstdint>
#include <initializer_list>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace duello::box {

namespace {

constexpr const char *denied[] = {
    // mounts, roots and namespaces
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "unshare",
    "setns",
    "fsopen",
    "fsconfig",
    "fsmount",
    "fspick",
    "open_tree",
    "open_tree_attr",
    "move_mount",
    "mount_setattr",
    "statmount",
    "listmount",
    // other processes
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "process_mrelease",
    "kcmp",
    "pidfd_getfd",
    "move_pages",
    "migrate_pages",
    // priorities: process 1, which watches the program, may have the same owner
    "setpriority",
    "ioprio_set",
    "sched_setscheduler",
    "sched_setparam",
    "sched_setattr",
    // memory that no limit counts, shared with nobody visible
    "memfd_create",
    "memfd_secret",
    "shmget",
    "shmat",
    "shmctl",
    "shmdt",
    "semget",
    "semop",
    "semtimedop",
    "semctl",
    "msgget",
    "msgsnd",
    "msgrcv",
    "msgctl",
    "mq_open",
    "mq_unlink",
    // kernel subsystems with a history
    "bpf",
    "perf_event_open",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "userfaultfd",
    "keyctl",
    "add_key",
    "request_key",
    "fanotify_init",
    "fanotify_mark",
    "lookup_dcookie",
    "vmsplice",
    "name_to_handle_at",
    "open_by_handle_at",
    "quotactl",
    "quotactl_fd",
    "nfsservctl",
    // the machine
    "syslog",
    "acct",
    "reboot",
    "kexec_load",
    "kexec_file_load",
    "init_module",
    "finit_module",
    "delete_module",
    "create_module",
    "swapon",
    "swapoff",
    "sethostname",
    "setdomainname",
    "settimeofday",
    "clock_settime",
    "clock_adjtime",
    "adjtimex",
    "stime",
    "iopl",
    "ioperm",
    "modify_ldt",
    "vhangup",
    "uselib",
    "personality",
    // signals between boxes through files of /usr that both see
    "flock",
};

constexpr unsigned long long namespaceFlags[] = {
    CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP,
};

constexpr std::uint64_t lowHalf = 0xffffffffU;

void deny(scmp_filter_ctx filter, const char *name, int answer, unsigned count = 0, scmp_arg_cmp argument = {})
{
    const int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR)
        return; // a call that this architecture or this library does not know
    const scmp_arg_cmp arguments[] = {argument};
    const int result = seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(answer)), number, count,
                                              count == 0 ? nullptr : arguments);
    if (result < 0)
        fail("build the system call filter", -result);
}

} // namespace

scmp_filter_ctx makeFilter()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr)
        fail("build the system call filter", ENOMEM);
    // 32-bit calls from a 64-bit program have other numbers, and would walk around every rule.
    seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    for (const char *name : denied)
        deny(filter, name, EPERM);
    deny(filter, "clone3", ENOSYS); // its flags lie in memory; the C library then takes clone, whose flags we see
    for (const unsigned long long flag : namespaceFlags)
        deny(filter, "clone", EPERM, 1, SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag));
    deny(filter, "socket", EAFNOSUPPORT, 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
    for (const unsigned long request : {TIOCSTI, TIOCLINUX})
        deny(filter, "ioctl", EPERM, 1, SCMP_A1(SCMP_CMP_MASKED_EQ, lowHalf, request));
    for (const char *name : {"prlimit64", "sched_setaffinity"})
        deny(filter, name, EPERM, 1, SCMP_A0(SCMP_CMP_MASKED_EQ, lowHalf, 1)); // of process 1
    return filter;
}

} // namespace duello::box
