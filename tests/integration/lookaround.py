# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells what a program can see of its box and has inherited from process 1. Alike in boxes that are alike; which box it
is goes to the errors."""
import os
import socket
import sys


def content(path):
    try:
        with open(path, errors="replace") as file:
            return file.read()
    except OSError as error:
        return error.strerror + "\n"


def attributes(path):
    try:
        return os.listxattr(path)
    except OSError as error:
        return error.strerror


print("offset", os.lseek(0, 0, os.SEEK_CUR), "input", sys.stdin.read())
print("folder", os.getcwd())
for folder in ("/", "/box", "/tmp", "/dev/shm", "/data", "/program", "/dev"):
    info = os.stat(folder)
    print(folder, sorted(os.listdir(folder)), oct(info.st_mode), info.st_uid, info.st_gid, info.st_nlink,
          attributes(folder))
space = os.statvfs("/box")
print("free", space.f_bfree, space.f_ffree)

print("processes", sorted(name for name in os.listdir("/proc") if name.isdigit()))
print("numbers", os.getpid(), os.getppid(), os.getsid(0), os.getpgrp())
print("descriptors", [number for number in range(256) if os.path.exists(f"/proc/self/fd/{number}")])
print("priority", os.getpriority(os.PRIO_PROCESS, 0), os.sched_getscheduler(0), sorted(os.sched_getaffinity(0)))
print("host", socket.gethostname())
for path in ("/proc/self/limits", "/proc/self/environ", "/proc/self/oom_score_adj", "/proc/self/personality",
             "/proc/self/timerslack_ns", "/proc/sysvipc/shm", "/proc/sysvipc/sem", "/proc/sysvipc/msg", "/proc/locks",
             "/proc/net/dev", "/proc/sys/kernel/ns_last_pid"):
    print(path, content(path))
print("sockets", content("/proc/net/unix").count("\n"))
counted = ("VmPeak", "VmSize", "VmHWM", "VmRSS", "RssAnon", "RssFile", "VmData", "VmPTE", "voluntary", "nonvoluntary")
for line in content("/proc/self/status").splitlines():
    if not line.startswith(counted):
        print(line)
print(os.readlink("/proc/self/ns/mnt"), file=sys.stderr)
