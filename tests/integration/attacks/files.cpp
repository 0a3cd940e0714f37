// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

extern char **environ;

namespace attack {

namespace {

constexpr const char *scratch[] = {".", "/tmp", "/dev/shm", "/box"};

/// A secret that was read is shown, for the test to find it in the output.
void mustNotRead(const std::string &path)
{
    const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK);
    if (file < 0)
        return;
    char text[4096] = {};
    const ssize_t size = read(file, text, sizeof text - 1);
    mustFail(path.c_str(), size >= 0);
    if (size > 0)
        std::fwrite(text, 1, static_cast<std::size_t>(size), stdout);
    close(file);
}

void mustNotWrite(const std::string &path)
{
    mustFail(path.c_str(), open(path.c_str(), O_WRONLY | O_CREAT | O_NONBLOCK, 0666));
}

void writeBigFile()
{
    static char zeros[1 << 20];
    const int file = open("big", O_WRONLY | O_CREAT, 0600);
    ssize_t size = file < 0 ? 0 : 1;
    for (int i = 0; i < 256 && size > 0; ++i)
        size = write(file, zeros, sizeof zeros);
    mustFail("a file of 256 MB", file >= 0 && size > 0);
}

void writeManyFiles()
{
    static char zeros[1 << 20];
    long total = 0;
    for (int i = 0; i < 64; ++i) {
        const int file = open(("part" + std::to_string(i)).c_str(), O_WRONLY | O_CREAT, 0600);
        for (int part = 0; file >= 0 && part < 5; ++part) {
            const ssize_t size = write(file, zeros, sizeof zeros);
            total += size > 0 ? size : 0;
        }
        close(file);
    }
    mustFail("more files than the scratch space holds", total > (80L << 20));
}

void makeManyFiles()
{
    int made = 0;
    for (int i = 0; i < 30000; ++i) {
        const int file = open(("empty" + std::to_string(i)).c_str(), O_WRONLY | O_CREAT, 0600);
        made += file >= 0 ? 1 : 0;
        close(file);
    }
    mustFail("30000 files", made > 8192);
}

void leaveFiles()
{
    for (const char *folder : scratch)
        mustFail("a file of an earlier run", access((std::string(folder) + "/left-behind").c_str(), F_OK) == 0);
    for (const char *folder : scratch)
        close(open((std::string(folder) + "/left-behind").c_str(), O_WRONLY | O_CREAT, 0666));
}

void readEnvironment()
{
    for (char **entry = environ; *entry != nullptr; ++entry)
        mustFail(*entry, std::strncmp(*entry, "DUELLO_", 7) == 0);
    mustNotRead("/proc/1/environ");
    mustNotRead("/proc/" + std::to_string(getppid()) + "/environ");
}

void readUsers()
{
    mustNotRead("/etc/passwd");
    mustNotRead("/etc/shadow");
}

void readAnswers()
{
    const std::string answer = argument(0);
    mustNotRead(answer);
    mustNotRead("/proc/1/root" + answer);
    mustNotRead("/proc/" + std::to_string(getppid()) + "/root" + answer);
    mustNotRead("/proc/self/cwd/../../../../../../../.." + answer);
    mustNotRead("/program/../secret/answer");
    mustNotRead("../secret/answer");
}

void readPrivatePlaces()
{
    for (const char *folder : {"/home", "/root", "/var", "/srv", "/run", "/sys/fs/cgroup"})
        mustFail(folder, open(folder, O_RDONLY | O_DIRECTORY));
    for (const char *name : {"environ", "maps", "mem", "cmdline-of-nobody", "fd/0", "fd/3"}) {
        mustNotRead("/proc/1/" + std::string(name));
        mustNotRead("/proc/" + std::to_string(getppid()) + '/' + name);
    }
}

void writeSystem()
{
    for (const char *path : {"/x", "/usr/x", "/usr/bin/x", "/lib/x", "/program/x", "/data/x", "/dev/x", "/proc/x"})
        mustNotWrite(path);
    mustFail("/proc/self/exe", open("/proc/self/exe", O_WRONLY));
    mustNotWrite("/program/attack");
    mustFail("make /program/attack writable", chmod("/program/attack", 0777));
    mustNotWrite(std::string(argument(0)) + "/x");
}

void plantTraps()
{
    [[maybe_unused]] int ignored = symlink(argument(0), "answer");
    ignored = symlink("/dev/urandom", "endless");
    ignored = mkfifo("pipe", 0666);
    ignored = mkdir("folder", 0777);
    ignored = link("/proc/self/exe", "hard");
    close(open("honest", O_WRONLY | O_CREAT, 0666));
    chmod("honest", 04777);
}

void writeKernelSettings()
{
    for (const char *path : {"/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/sys/fs/cgroup/cgroup.procs",
                             "/sys/fs/cgroup/memory/cgroup.procs", "/proc/self/uid_map", "/proc/self/attr/current"})
        mustFail(path, open(path, O_WRONLY));
    const int score = open("/proc/self/oom_score_adj", O_WRONLY);
    mustFail("a better score for itself", score >= 0 && write(score, "-1000", 5) > 0);
}

void gainRights()
{
    chmod("x", 06777);
    for (const char *program : {"/usr/bin/su", "/usr/bin/sudo", "/usr/bin/passwd", "/usr/bin/mount"}) {
        if (access(program, X_OK) != 0)
            continue;
        struct stat info{};
        stat(program, &info);
        mustFail("another owner", setuid(info.st_uid) == 0 && info.st_uid != getuid());
    }
    mustFail("root", setuid(0) == 0 || setresuid(0, 0, 0) == 0 || seteuid(0) == 0);
}

void leaveRoot()
{
    mkdir("jail", 0777);
    mustFail("chroot", chroot("jail"));
    mustFail("chroot of here", chroot("."));
}

void openDevices()
{
    for (const char *device : {"/dev/mem", "/dev/kmem", "/dev/kmsg", "/dev/vda", "/dev/sda", "/dev/kvm", "/dev/fuse",
                               "/dev/ptmx", "/dev/pts/0", "/dev/net/tun", "/dev/dri/card0", "/dev/tty", "/dev/loop0"})
        mustFail(device, open(device, O_RDONLY | O_NONBLOCK));
    mustFail("a new device", mknod("memory", S_IFCHR | 0666, makedev(1, 1)));
}

void rewriteItself()
{
    for (const char *path : {"/proc/self/fd/0", "/dev/stdin", "/proc/self/exe", "/program/attack", "/data/given"}) {
        mustFail(path, open(path, O_WRONLY));
        mustFail(path, truncate(path, 0));
        mustFail(path, unlink(path));
        mustFail(path, rename("/dev/null", path));
    }
    mustFail("ftruncate of its input", ftruncate(0, 0));
}

void overwriteTheHelper()
{
    for (const std::string &process : {std::string("1"), std::to_string(getppid())}) {
        mustFail("the helper's program", open(("/proc/" + process + "/exe").c_str(), O_WRONLY));
        mustFail("the helper's program", open(("/proc/" + process + "/exe").c_str(), O_RDONLY));
    }
    mustFail("the helper's file", open(argument(0), O_RDONLY));
}

constexpr Attack all[] = {
    {"write-big-file", writeBigFile},
    {"write-many-files", writeManyFiles},
    {"make-many-files", makeManyFiles},
    {"leave-files", leaveFiles},
    {"read-environment", readEnvironment},
    {"read-users", readUsers},
    {"read-answers", readAnswers},
    {"read-private-places", readPrivatePlaces},
    {"write-system", writeSystem},
    {"plant-traps", plantTraps},
    {"write-kernel-settings", writeKernelSettings},
    {"gain-rights", gainRights},
    {"leave-root", leaveRoot},
    {"open-devices", openDevices},
    {"rewrite-itself", rewriteItself},
    {"overwrite-the-helper", overwriteTheHelper},
};

} // namespace

std::span<const Attack> ofFiles()
{
    return all;
}

} // namespace attack
