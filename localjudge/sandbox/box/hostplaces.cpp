// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/hostplaces.h"

#include "localjudge/sandbox/box/fail.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace duello::box {

namespace {

void replaceAll(std::string &text, const std::string &place, const std::string &by)
{
    for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += by.size())
        text.replace(at, place.size(), by);
}

bool isDots(const char *name)
{
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

/// What Debian keeps in /etc of runtimes that do not start without it, or not when it is there and must not be read.
/// Nothing in there is the user's.
void permitSettings(const Landlock &landlock)
{
    landlock.permitReading("/etc/ssl/openssl.cnf");
    DIR *settings = ::opendir("/etc");
    if (settings == nullptr)
        return;
    while (const dirent *entry = ::readdir(settings)) {
        const std::string name = entry->d_name;
        if (name.starts_with("java-"))
            landlock.permitReading(("/etc/" + name).c_str());
    }
    ::closedir(settings);
}

void removeEntries(int folder)
{
    DIR *entries = ::fdopendir(folder);
    if (entries == nullptr) {
        ::close(folder);
        return;
    }
    while (const dirent *entry = ::readdir(entries)) {
        if (isDots(entry->d_name) || ::unlinkat(folder, entry->d_name, 0) == 0)
            continue;
        ::fchmodat(folder, entry->d_name, 0700, 0); // unlink failed, so it is a folder and no link
        const int inner = ::openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (inner >= 0)
            removeEntries(inner);
        ::unlinkat(folder, entry->d_name, AT_REMOVEDIR);
    }
    ::closedir(entries);
}

} // namespace

void removeFolder(const std::string &path)
{
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder >= 0)
        removeEntries(folder);
    ::rmdir(path.c_str());
}

HostPlaces::HostPlaces(const Job &job, const std::string &scratch) : m_job(job)
{
    m_around.scratch = scratch;
    m_around.temporary = scratch + "/.tmp";
    for (const std::string &folder : {m_around.scratch, m_around.temporary}) {
        check(::mkdir(folder.c_str(), 0700), folder.c_str());
        check(::chmod(folder.c_str(), 0777), folder.c_str());
    }
    if (!job.input.empty())
        m_around.input = check(::open(job.input.c_str(), O_RDONLY | O_CLOEXEC), job.input.c_str());
    if (!job.artifacts.empty())
        m_around.artifacts =
            check(::open(job.artifacts.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC), job.artifacts.c_str());
    const auto translate = [&](std::string &text) {
        for (const Job::File &file : job.files)
            replaceAll(text, filesFolder + ('/' + file.name), file.path);
        replaceAll(text, programFolder, job.folder);
        replaceAll(text, scratchFolder, scratch);
    };
    translate(m_job.workingFolder);
    for (std::string &argument : m_job.arguments)
        translate(argument);
}

HostPlaces::~HostPlaces()
{
    removeFolder(m_around.scratch);
}

void HostPlaces::permit(const Landlock &landlock) const
{
    for (const char *path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/dev/urandom",
                             "/dev/random", "/proc/meminfo", "/proc/cpuinfo"})
        landlock.permitReading(path);
    for (const char *path : {"/dev/null", "/dev/zero"}) {
        landlock.permitReading(path);
        landlock.permitWriting(path);
    }
    permitSettings(landlock);
    for (const std::string &path : {m_job.folder, m_job.input})
        landlock.permitReading(path.c_str());
    for (const Job::File &file : m_job.files)
        landlock.permitReading(file.path.c_str());
    landlock.permitReading(m_around.scratch.c_str());
    if (!m_job.artifacts.empty())
        landlock.permitWriting(m_around.scratch.c_str());
}

} // namespace duello::box
