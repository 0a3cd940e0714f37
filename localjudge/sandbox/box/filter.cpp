// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/filter.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <initializer_list>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

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
    // priorities and processors: process 1, which watches the program, may have the same owner
    "setpriority",
    "ioprio_set",
    "sched_setparam",
    "sched_setattr",
    "sched_setaffinity",
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
    "inotify_init",
    "inotify_init1",
};

constexpr unsigned long long namespaceFlags[] = {
    CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP,
};

constexpr std::uint64_t lowHalf = 0xffffffffU;

/// Negative errno.
int deny(scmp_filter_ctx filter, const char *name, int answer, unsigned count = 0, scmp_arg_cmp argument = {})
{
    const int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR)
        return 0; // a call that this architecture or this library does not know
    const scmp_arg_cmp arguments[] = {argument};
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(answer)), number, count,
                                  count == 0 ? nullptr : arguments);
}

int denyAll(scmp_filter_ctx filter)
{
    int error = 0;
    const auto note = [&error](int result) {
        error = std::min(error, result);
    };
    for (const char *name : denied)
        note(deny(filter, name, EPERM));
    note(deny(filter, "clone3", ENOSYS)); // its flags lie in memory; the C library then takes clone, which we see
    for (const unsigned long long flag : namespaceFlags)
        note(deny(filter, "clone", EPERM, 1, SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag)));
    note(deny(filter, "socket", EAFNOSUPPORT)); // one with a path may lead outside; pairs of sockets are left
    note(deny(filter, "socketpair", EAFNOSUPPORT, 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX)));
    for (const unsigned long request : {TIOCSTI, TIOCLINUX})
        note(deny(filter, "ioctl", EPERM, 1, SCMP_A1(SCMP_CMP_MASKED_EQ, lowHalf, request)));
    for (const unsigned command : {F_SETLEASE, F_NOTIFY})
        note(deny(filter, "fcntl", EPERM, 1, SCMP_A1(SCMP_CMP_MASKED_EQ, lowHalf, command)));
    // "As you are" must not fail: mono prints an error into the program's output then.
    note(deny(filter, "sched_setscheduler", EPERM, 1, SCMP_A1(SCMP_CMP_NE, SCHED_OTHER)));
    note(deny(filter, "prlimit64", EPERM, 1, SCMP_A0(SCMP_CMP_NE, 0))); // of another process
    return error;
}

/// The whole content of a file, as instructions.
std::vector<sock_filter> instructionsIn(int file)
{
    const off_t size = ::lseek(file, 0, SEEK_END);
    std::vector<sock_filter> program(static_cast<std::size_t>(std::max<off_t>(size, 0)) / sizeof(sock_filter));
    if (::pread(file, program.data(), static_cast<std::size_t>(size), 0) != size)
        program.clear();
    return program;
}

} // namespace

Filter::Filter()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    const int file = ::memfd_create("filter", MFD_CLOEXEC);
    if (filter == nullptr || file < 0) {
        m_error = ENOMEM;
        return;
    }
    // 32-bit calls from a 64-bit program have other numbers, and would walk around every rule.
    seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    m_error = -denyAll(filter);
    if (m_error == 0)
        m_error = -seccomp_export_bpf(filter, file);
    if (m_error == 0)
        m_program = instructionsIn(file);
    if (m_error == 0 && m_program.empty())
        m_error = EIO;
    seccomp_release(filter);
    ::close(file);
}

bool Filter::load() const
{
    if (m_error != 0) {
        errno = m_error;
        return false;
    }
    const sock_fprog program{static_cast<unsigned short>(m_program.size()),
                             const_cast<sock_filter *>(m_program.data())};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

} // namespace duello::box
