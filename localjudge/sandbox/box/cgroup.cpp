// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/cgroup.h"

#include "localjudge/sandbox/box/clocks.h"
#include "localjudge/sandbox/box/orphans.h"
#include "localjudge/sandbox/boxprotocol.h"

#include <cerrno>
#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <linux/magic.h>

namespace duello::box {

namespace {

constexpr std::string_view prefix = "duello-box-";
/// The group of guardian and keeper.
constexpr char leaf[] = "keeper";
constexpr char killed[] = "\noom_kill ";

int openIn(int folder, const char *name, int flags)
{
    return ::openat(folder, name, flags | O_CLOEXEC);
}

void write(int file, std::string_view text)
{
    if (file >= 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(file, text.data(), text.size(), 0);
}

void writeOnce(const std::string &path, std::string_view text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    write(file, text);
    if (file >= 0)
        ::close(file);
}

std::string contentOf(const char *path)
{
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    std::string content;
    char part[4096];
    for (ssize_t size = 0; file >= 0 && (size = ::read(file, part, sizeof part)) > 0;)
        content.append(part, static_cast<std::size_t>(size));
    if (file >= 0)
        ::close(file);
    return content;
}

/// The number after "key " at the start of a line of a file of such lines; 0 when there is none.
std::int64_t numberOf(int file, std::string_view key)
{
    char text[1024];
    const ssize_t size = file < 0 ? 0 : ::pread(file, text, sizeof text, 0);
    const std::string_view content(text, size > 0 ? static_cast<std::size_t>(size) : 0);
    std::int64_t value = 0;
    if (const std::size_t at = content.find(key); at != std::string_view::npos)
        std::from_chars(content.data() + at + key.size(), content.data() + content.size(), value);
    return value;
}

std::string hierarchy()
{
    for (const char *place : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}) {
        struct statfs info;
        if (::statfs(place, &info) == 0 && info.f_type == CGROUP2_SUPER_MAGIC)
            return place;
    }
    return {};
}

/// "/a/b" of the line "0::/a/b".
std::string ownGroup()
{
    const std::string groups = contentOf("/proc/self/cgroup");
    const std::size_t line = groups.starts_with("0::") ? 0 : groups.find("\n0::") + 1;
    const std::size_t start = line + 3;
    return groups.find("0::", line) == line ? groups.substr(start, groups.find('\n', start) - start) : std::string();
}

void enableControllers(const std::string &group)
{
    for (const char *controller : {"+memory", "+pids"})
        writeOnce(group + "/cgroup.subtree_control", controller);
}

template <class Function> void forEachFolder(const std::string &path, const Function &function)
{
    DIR *folder = ::opendir(path.c_str());
    if (folder == nullptr)
        return;
    while (const dirent *entry = ::readdir(folder)) {
        if (entry->d_type == DT_DIR && entry->d_name[0] != '.')
            function(std::string(entry->d_name));
    }
    ::closedir(folder);
}

/// The kernel lets go of a group a moment after its last process has died.
void removePatiently(const std::string &path)
{
    constexpr int patience = 1000;
    for (int i = 0; i < patience && ::rmdir(path.c_str()) != 0 && errno == EBUSY; ++i)
        ::poll(nullptr, 0, 1);
}

void removeTree(const std::string &path)
{
    forEachFolder(path, [&](const std::string &name) {
        if (name == leaf)
            return;
        writeOnce(path + '/' + name + "/cgroup.kill", "1");
        removePatiently(path + '/' + name);
    });
    // The leaf may still hold the other one of guardian and keeper, who then removes the rest.
    if (::rmdir((path + '/' + leaf).c_str()) == 0 || errno == ENOENT)
        removePatiently(path);
}

} // namespace

ControlGroup::ControlGroup(const std::string &path)
{
    if (::mkdir(path.c_str(), 0755) != 0)
        return;
    m_folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    m_cpu = openIn(m_folder, "cpu.stat", O_RDONLY);
    m_memoryLimit = openIn(m_folder, "memory.max", O_WRONLY);
    m_memoryEvents = openIn(m_folder, "memory.events", O_RDONLY);
    m_processLimit = openIn(m_folder, "pids.max", O_WRONLY);
    if (const int swap = openIn(m_folder, "memory.swap.max", O_WRONLY); swap >= 0) {
        write(swap, "0");
        ::close(swap);
    }
}

void ControlGroup::close()
{
    for (int *file : {&m_folder, &m_cpu, &m_memoryLimit, &m_memoryEvents, &m_processLimit}) {
        if (*file >= 0)
            ::close(*file);
        *file = -1;
    }
}

void ControlGroup::begin(std::int64_t memory, std::int64_t processes)
{
    write(m_memoryLimit, std::to_string(memory));
    write(m_processLimit, std::to_string(processes));
    m_cpuTimeBefore = cpuTimeOfOthers();
    m_killsBefore = numberOf(m_memoryEvents, killed);
}

std::int64_t ControlGroup::cpuTimeOfOthers() const
{
    // The own time first: reading the clock makes the kernel book what has not been booked yet.
    const std::int64_t own = ownCpuTime();
    return numberOf(m_cpu, "usage_usec ") * 1000 - own;
}

std::int64_t ControlGroup::cpuTime() const
{
    return cpuTimeOfOthers() - m_cpuTimeBefore;
}

std::uint32_t ControlGroup::limits() const
{
    return (m_memoryLimit >= 0 ? MemoryLimitOfKernel : 0U) | (m_processLimit >= 0 ? ProcessLimitOfKernel : 0U);
}

bool ControlGroup::ranOutOfMemory() const
{
    return numberOf(m_memoryEvents, killed) > m_killsBefore;
}

ControlGroupFolder ControlGroupFolder::below()
{
    ControlGroupFolder folder;
    const std::string place = hierarchy();
    const std::string own = ownGroup();
    if (place.empty() || own.empty())
        return folder;
    const std::string parent = own == "/" ? place : place + own;
    removeOrphans(parent, prefix, removeTree);
    const std::string path = parent + '/' + std::string(prefix) + std::to_string(::getpid());
    if (::mkdir(path.c_str(), 0755) != 0 || !lockFolder(path))
        return folder;
    folder.m_path = path;
    if (own != "/") {
        // A group with processes of its own passes no controllers on, so this process goes into a leaf: once.
        folder.m_home = parent;
        ::mkdir((path + '/' + leaf).c_str(), 0755);
        writeOnce(path + '/' + leaf + "/cgroup.procs", "0");
    }
    enableControllers(parent);
    enableControllers(path);
    return folder;
}

ControlGroup ControlGroupFolder::make(const std::string &name) const
{
    return isMade() ? ControlGroup(m_path + '/' + name) : ControlGroup();
}

void ControlGroupFolder::remove(const std::string &name) const
{
    if (isMade())
        removePatiently(m_path + '/' + name);
}

void ControlGroupFolder::removeAll() const
{
    if (!m_home.empty()) {
        for (const char *controller : {"-memory", "-pids"})
            writeOnce(m_home + "/cgroup.subtree_control", controller);
        writeOnce(m_home + "/cgroup.procs", "0");
    }
    if (isMade())
        removeTree(m_path);
}

} // namespace duello::box
