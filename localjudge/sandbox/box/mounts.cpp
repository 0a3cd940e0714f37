// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/mounts.h"

#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/filetree.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <string>

namespace duello::box {

namespace {

// The new root is put over the old /proc, which nobody needs any more: any other place might hide a path that the job
// names (a checkout may lie under /tmp). It is also the current folder while it is built, so targets are relative.
constexpr char newRoot[] = "/proc";

constexpr std::uint64_t sealed = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;

/// A copy of the tree at `path` with `attributes` added, attached nowhere yet.
int cloneTree(const char *path, std::uint64_t attributes)
{
    const int tree = check(::open_tree(AT_FDCWD, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE), path);
    mount_attr attr{};
    attr.attr_set = attributes;
    check(::mount_setattr(tree, "", AT_EMPTY_PATH | AT_RECURSIVE, &attr, sizeof attr), path);
    return tree;
}

void attach(int tree, const char *target)
{
    check(::move_mount(tree, "", AT_FDCWD, target, MOVE_MOUNT_F_EMPTY_PATH), target);
    ::close(tree);
}

void option(int context, const char *key, const std::string &value)
{
    check(::fsconfig(context, FSCONFIG_SET_STRING, key, value.c_str(), 0), key);
}

int created(int context, unsigned attributes, const char *what)
{
    check(::fsconfig(context, FSCONFIG_CMD_CREATE, nullptr, nullptr, 0), what);
    const int tree = check(::fsmount(context, FSMOUNT_CLOEXEC, attributes), what);
    ::close(context);
    return tree;
}

int memoryTree(std::int64_t size, unsigned inodes, const char *mode, unsigned attributes = 0)
{
    const int context = check(::fsopen("tmpfs", FSOPEN_CLOEXEC), "open tmpfs");
    option(context, "size", std::to_string(size));
    option(context, "nr_inodes", std::to_string(inodes));
    option(context, "mode", mode);
    return created(context, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | attributes, "mount tmpfs");
}

void makeFolder(const char *name)
{
    check(::mkdir(name, 0755), name);
}

void link(const char *target, const char *name)
{
    check(::symlink(target, name), name);
}

void addSystemFolder(const char *path)
{
    if (const std::string target = targetOf(path); !target.empty()) {
        link(target.c_str(), path + 1);
    } else if (struct stat info; ::stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        makeFolder(path + 1);
        attach(cloneTree(path, sealed), path + 1);
    }
}

void attachFile(const char *path, const std::string &target, std::uint64_t attributes)
{
    ::close(check(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444), target.c_str()));
    attach(cloneTree(path, attributes), target.c_str());
}

void addDevices()
{
    makeFolder("dev");
    for (const char *device : devices)
        attachFile(device, device + 1, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC);
    for (const Link &place : links)
        link(place.target, place.path + 1);
}

std::string folderOf(const std::string &path)
{
    return path.substr(0, path.rfind('/') + 1);
}

} // namespace

void buildRoot()
{
    check(::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr), "make mounts private");
    // Made while the old /proc is in sight: the kernel asks to see one before it gives another.
    const int processes = created(check(::fsopen("proc", FSOPEN_CLOEXEC), "open procfs"),
                                  static_cast<unsigned>(sealed | MOUNT_ATTR_NOEXEC), "mount procfs");
    attach(memoryTree(1 << 20, 128, "755"), newRoot);
    check(::chdir(newRoot), newRoot);
    makeFolder("usr");
    attach(cloneTree("/usr", sealed), "usr");
    for (const char *folder : hiddenFolders) {
        if (struct stat info; ::stat(folder + 1, &info) == 0)
            attach(memoryTree(4096, 1, "555"), folder + 1);
    }
    for (const char *folder : systemFolders)
        addSystemFolder(folder);
    addDevices();
    makeFolder("proc");
    attach(processes, "proc");
    makeFolder(scratchFolder + 1);
    makeFolder(programFolder + 1);
    makeFolder(filesFolder + 1);
}

Surroundings enterRoot(const Job &job)
{
    Surroundings around;
    // A read-only copy of the mount, so that not even its owner can open an input again for writing.
    if (!job.input.empty())
        around.inputs = cloneTree(folderOf(job.input).c_str(), sealed);
    if (!job.artifacts.empty())
        around.artifacts =
            check(::open(job.artifacts.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC), job.artifacts.c_str());
    if (!job.folder.empty())
        attach(cloneTree(job.folder.c_str(), sealed), programFolder + 1);
    for (const Job::File &file : job.files)
        attachFile(file.path.c_str(), filesFolder + 1 + ('/' + file.name), sealed);
    attach(memoryTree(job.limits.scratchLimit, mostScratchFiles, "777", MOUNT_ATTR_NOATIME), scratchFolder + 1);

    check(::syscall(SYS_pivot_root, ".", "."), "enter the new root");
    check(::chdir("/"), "enter the new root");
    mount_attr readOnly{};
    readOnly.attr_set = MOUNT_ATTR_RDONLY;
    check(::mount_setattr(AT_FDCWD, "/", 0, &readOnly, sizeof readOnly), "seal the root");
    makeTemporaryFolder();
    return around;
}

void makeTemporaryFolder()
{
    check(::mkdir(temporaryFolder, 0700), temporaryFolder);
    check(::chmod(temporaryFolder, 01777), temporaryFolder);
}

int leaveOldRoot()
{
    return ::umount2("/", MNT_DETACH) == 0 ? 0 : errno; // of two mounts in one place, the one on top
}

int openInput(const Job &job, const Surroundings &around)
{
    if (job.input.empty())
        return -1;
    const std::string name = job.input.substr(job.input.rfind('/') + 1);
    return check(::openat(around.inputs, name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC), "open the input");
}

} // namespace duello::box
