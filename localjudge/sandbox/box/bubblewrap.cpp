// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/bubblewrap.h"

#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/family.h"
#include "localjudge/sandbox/box/filetree.h"
#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/namespaces.h"

#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <vector>

namespace duello::box {

namespace {

using Words = std::vector<std::string>;

constexpr char bubblewrap[] = "/usr/bin/bwrap";
/// This program, as seen in the box.
constexpr char ownProgram[] = "/duello-box";

void add(Words &words, std::initializer_list<std::string> more)
{
    words.insert(words.end(), more);
}

bool exists(const char *path)
{
    struct stat info;
    return ::stat(path, &info) == 0;
}

bool isSetuid()
{
    struct stat info;
    return ::stat(bubblewrap, &info) == 0 && (info.st_mode & S_ISUID) != 0;
}

/// Whether bwrap has the rights that it takes from the start, and needs no user namespace to get them.
bool isPrivileged()
{
    return ::geteuid() == 0 || isSetuid();
}

void addNamespaces(Words &words)
{
    add(words, {"--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"});
    if (!isPrivileged())
        add(words, {"--unshare-user"});
    add(words, {"--die-with-parent", "--new-session", "--as-pid-1"});
}

void addSystem(Words &words)
{
    add(words, {"--ro-bind", "/usr", "/usr"});
    for (const char *folder : hiddenFolders) {
        if (exists(folder))
            add(words, {"--tmpfs", folder, "--remount-ro", folder});
    }
    for (const char *folder : systemFolders) {
        if (const std::string target = targetOf(folder); !target.empty())
            add(words, {"--symlink", target, folder});
        else
            add(words, {"--ro-bind-try", folder, folder});
    }
    add(words, {"--proc", "/proc", "--dir", "/dev"});
    for (const char *device : devices)
        add(words, {"--dev-bind", device, device});
    for (const Link &link : links)
        add(words, {"--symlink", link.target, link.path});
}

void addJob(Words &words, const Job &job)
{
    add(words, {"--dir", programFolder, "--dir", filesFolder});
    if (!job.folder.empty())
        add(words, {"--ro-bind", job.folder, programFolder});
    for (const Job::File &file : job.files)
        add(words, {"--ro-bind", file.path, filesFolder + ('/' + file.name)});
    if (!job.input.empty())
        add(words, {"--ro-bind", job.input, inputFile});
    add(words, {"--perms", "0777"});
    if (::geteuid() == 0 || !isSetuid()) // it permits a size to no one else
        add(words, {"--size", std::to_string(job.limits.scratchLimit)});
    add(words, {"--tmpfs", scratchFolder});
}

/// Without a user namespace of the box's own the kernel counts all that the same user runs.
unsigned processesBeside()
{
    if (!isPrivileged())
        return 0;
    return threadsOf(::geteuid() == 0 ? nobodyId : ::geteuid());
}

Words commandFor(const Job &job)
{
    Words words{bubblewrap};
    addNamespaces(words);
    addSystem(words);
    addJob(words, job);
    add(words, {"--ro-bind", targetOf("/proc/self/exe"), ownProgram, "--remount-ro", "/"});
    add(words, {ownProgram, withinBubblewrapWord, std::to_string(processesBeside())});
    return words;
}

/// Its errors go to the file `complaints`, the artifacts' folder to process 1.
[[noreturn]] void become(const Words &words, const Job &job, int complaints)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    check(::dup2(complaints, STDERR_FILENO), "take bubblewrap's errors");
    if (!job.artifacts.empty()) {
        const int folder = check(::open(job.artifacts.c_str(), O_PATH | O_DIRECTORY), job.artifacts.c_str());
        check(folder == artifactsDescriptor ? folder : ::dup2(folder, artifactsDescriptor), "take the artifacts");
    }
    std::vector<char *> arguments;
    for (const std::string &word : words)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    char *const environment[] = {nullptr};
    ::execve(bubblewrap, arguments.data(), environment);
    fail(bubblewrap, errno);
}

} // namespace

void startBubblewrap()
{
    const std::optional<Job> job = awaitJob();
    if (!job)
        return;
    const int complaints = check(::memfd_create("complaints", MFD_CLOEXEC), "make a file for bubblewrap's errors");
    const Words words = commandFor(*job);
    const pid_t process = check(::fork(), "start bubblewrap");
    if (process == 0)
        become(words, *job, complaints);
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
    char text[sizeof Report::error] = {};
    if (::pread(complaints, text, sizeof text - 1, 0) > 0)
        tell(text);
}

} // namespace duello::box
