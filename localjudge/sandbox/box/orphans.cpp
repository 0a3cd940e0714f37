// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/orphans.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace duello::box {

namespace {

int openFolder(const std::string &path)
{
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool isOurs(int folder)
{
    struct stat info;
    return ::fstat(folder, &info) == 0 && info.st_uid == ::geteuid();
}

} // namespace

bool lockFolder(const std::string &path)
{
    const int folder = openFolder(path);
    struct stat info;
    // One that was removed while this waited for the lock has no name any more.
    if (folder >= 0 && ::flock(folder, LOCK_EX) == 0 && ::stat(path.c_str(), &info) == 0)
        return true;
    if (folder >= 0)
        ::close(folder);
    return false;
}

void removeOrphans(const std::string &place, std::string_view prefix,
                   const std::function<void(const std::string &path)> &remove)
{
    DIR *entries = ::opendir(place.c_str());
    if (entries == nullptr)
        return;
    while (const dirent *entry = ::readdir(entries)) {
        if (!std::string_view(entry->d_name).starts_with(prefix))
            continue;
        const std::string path = place + '/' + entry->d_name;
        const int folder = openFolder(path);
        if (folder < 0)
            continue;
        if (isOurs(folder) && ::flock(folder, LOCK_EX | LOCK_NB) == 0)
            remove(path);
        ::close(folder);
    }
    ::closedir(entries);
}

} // namespace duello::box
