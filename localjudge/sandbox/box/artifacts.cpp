// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/artifacts.h"

#include <cstddef>

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace duello::box {

namespace {

constexpr int mostFiles = 256;

/// A plain file of the folder, open for reading; -1 for anything else.
int openPlainFile(int folder, const char *name, std::int64_t &size)
{
    open_how how{};
    how.flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV;
    const auto file = static_cast<int>(::syscall(SYS_openat2, folder, name, &how, sizeof how));
    struct stat info;
    if (file >= 0 && ::fstat(file, &info) == 0 && S_ISREG(info.st_mode)) {
        size = info.st_size;
        return file;
    }
    if (file >= 0)
        ::close(file);
    return -1;
}

bool copy(int file, std::int64_t size, int target, const char *name)
{
    // Never over something that is there already: the source lies in the same folder.
    const int copied = ::openat(target, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0755);
    if (copied < 0)
        return false;
    std::int64_t left = size;
    while (left > 0) {
        const ssize_t sent = ::sendfile(copied, file, nullptr, static_cast<std::size_t>(left));
        if (sent <= 0)
            break;
        left -= sent;
    }
    const bool complete = ::fchmod(copied, 0755) == 0 && left == 0;
    ::close(copied);
    return complete;
}

} // namespace

std::uint32_t copyArtifacts(const char *source, int target, std::int64_t limit)
{
    DIR *folder = ::opendir(source);
    if (folder == nullptr)
        return 0;
    std::uint32_t lost = 0;
    int files = 0;
    while (const dirent *entry = ::readdir(folder)) {
        if (entry->d_type == DT_DIR)
            continue;
        std::int64_t size = 0;
        const int file = openPlainFile(::dirfd(folder), entry->d_name, size);
        const bool copied =
            file >= 0 && ++files <= mostFiles && size <= limit && copy(file, size, target, entry->d_name);
        if (copied)
            limit -= size;
        else
            ++lost;
        if (file >= 0)
            ::close(file);
    }
    ::closedir(folder);
    return lost;
}

} // namespace duello::box
