// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/pipeends.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace duello::box {

namespace {

bool isSamePipe(const struct stat &one, const struct stat &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// Whether the process is on its way out: then its descriptors are gone because of that, not because it closed them.
bool isEnding(pid_t process)
{
    constexpr unsigned exiting = 0x4; // PF_EXITING
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/stat", process);
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    char text[512] = {};
    const ssize_t size = file < 0 ? 0 : ::read(file, text, sizeof text - 1);
    if (file >= 0)
        ::close(file);
    const char *afterName = size > 0 ? std::strrchr(text, ')') : nullptr;
    unsigned flags = exiting;
    if (afterName != nullptr)
        std::sscanf(afterName, ") %*c %*d %*d %*d %*d %*d %u", &flags);
    return (flags & exiting) != 0;
}

/// Whether the process has, or may have, the pipe open.
bool mayHave(pid_t process, const struct stat &pipe)
{
    const std::string folder = "/proc/" + std::to_string(process) + "/fd";
    DIR *descriptors = ::opendir(folder.c_str());
    if (descriptors == nullptr)
        return true;
    bool found = false;
    while (const dirent *entry = found ? nullptr : ::readdir(descriptors)) {
        struct stat info;
        if (::fstatat(::dirfd(descriptors), entry->d_name, &info, 0) != 0)
            // Not to be told: until a process has become the program, its memory is the helper's, of which even
            // process 1 may see nothing. Taking that for "closed" let go of the pipes too early.
            found = entry->d_name[0] != '.';
        else
            found = S_ISFIFO(info.st_mode) && isSamePipe(info, pipe);
    }
    ::closedir(descriptors);
    return found || isEnding(process);
}

void close(int &descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

void closeUnlessOpenElsewhere(int &descriptor, const std::vector<pid_t> &living)
{
    struct stat pipe;
    if (descriptor < 0 || ::fstat(descriptor, &pipe) != 0)
        return;
    if (std::ranges::none_of(living, [&](pid_t process) { return mayHave(process, pipe); }))
        close(descriptor);
}

} // namespace

PipeEnds::PipeEnds(int input, int output) : m_input(input), m_output(output) {}

void PipeEnds::letGoOfClosed(const std::vector<pid_t> &living)
{
    closeUnlessOpenElsewhere(m_input, living);
    closeUnlessOpenElsewhere(m_output, living);
}

void PipeEnds::letGo()
{
    close(m_input);
    close(m_output);
}

} // namespace duello::box
