// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/family.h"

#include "localjudge/sandbox/box/fail.h"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace duello::box {

namespace {

constexpr pid_t processOne = 1;

/// Calls `function` with every number among the names of a folder.
template <class Function> void forEachNumber(int folder, const Function &function)
{
    ::lseek(folder, 0, SEEK_SET);
    alignas(dirent64) char buffer[8192];
    for (;;) {
        const long size = ::syscall(SYS_getdents64, folder, buffer, sizeof buffer);
        if (size <= 0)
            return;
        for (long offset = 0; offset < size;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(buffer + offset);
            offset += entry->d_reclen;
            pid_t number = 0;
            std::from_chars(entry->d_name, entry->d_name + std::strlen(entry->d_name), number);
            if (number > 0)
                function(number);
        }
    }
}

/// The children of one thread, numbers with a space after each.
std::vector<pid_t> numbersIn(int folder, const char *path)
{
    std::vector<pid_t> numbers;
    const int file = ::openat(folder, path, O_RDONLY | O_CLOEXEC);
    char text[8192];
    const ssize_t size = file < 0 ? 0 : ::read(file, text, sizeof text);
    if (file >= 0)
        ::close(file);
    const char *next = text;
    const char *const end = text + std::max<ssize_t>(size, 0);
    while (next < end) {
        pid_t number = 0;
        const auto [stop, error] = std::from_chars(next, end, number);
        if (error != std::errc())
            break;
        numbers.push_back(number);
        next = stop + 1;
    }
    return numbers;
}

pid_t parentOf(int folder, pid_t process)
{
    char path[32];
    std::snprintf(path, sizeof path, "%d/stat", process);
    const int file = ::openat(folder, path, O_RDONLY | O_CLOEXEC);
    char text[512] = {};
    const ssize_t size = file < 0 ? 0 : ::read(file, text, sizeof text - 1);
    if (file >= 0)
        ::close(file);
    const char *afterName = size > 0 ? std::strrchr(text, ')') : nullptr;
    pid_t parent = 0;
    if (afterName != nullptr)
        std::sscanf(afterName, ") %*c %d", &parent);
    return parent;
}

} // namespace

Family::Family(Kind kind)
    : m_kind(kind), m_folder(check(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open /proc"))
{
    if (kind == Kind::Descendants)
        check(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), "become the parent of orphans");
}

const std::vector<pid_t> &Family::list()
{
    m_living.clear();
    if (m_kind == Kind::Namespace)
        listNamespace();
    else
        addChildrenOf(::getpid());
    return m_living;
}

void Family::listNamespace()
{
    forEachNumber(m_folder, [this](pid_t process) {
        if (process != processOne)
            m_living.push_back(process);
    });
}

void Family::addChildrenOf(pid_t process)
{
    char path[64];
    std::snprintf(path, sizeof path, "%d/task", process);
    const int threads = ::openat(m_folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (threads < 0)
        return;
    const std::size_t first = m_living.size();
    forEachNumber(threads, [&](pid_t thread) {
        char children[32];
        std::snprintf(children, sizeof children, "%d/children", thread);
        const std::vector<pid_t> found = numbersIn(threads, children);
        m_living.insert(m_living.end(), found.begin(), found.end());
    });
    ::close(threads);
    for (std::size_t i = first, end = m_living.size(); i < end; ++i)
        addChildrenOf(m_living[i]);
}

void Family::kill()
{
    if (m_kind == Kind::Namespace) {
        ::kill(-1, SIGKILL);
        return;
    }
    // Stopped ones cannot fork and keep their places under the limit of processes, so that in the end nobody is left
    // who runs.
    std::vector<Handle> stopped;
    for (bool found = true; found;) {
        found = false;
        for (const pid_t process : list()) {
            const auto isIt = [process](const Handle &handle) {
                return handle.process == process;
            };
            if (std::ranges::any_of(stopped, isIt))
                continue;
            const Handle handle = handleOf(process);
            if (handle.descriptor < 0)
                continue;
            ::syscall(SYS_pidfd_send_signal, handle.descriptor, SIGSTOP, nullptr, 0);
            stopped.push_back(handle);
            found = true;
        }
    }
    for (const Handle &handle : stopped) {
        ::syscall(SYS_pidfd_send_signal, handle.descriptor, SIGKILL, nullptr, 0);
        ::close(handle.descriptor);
    }
}

// Between being listed and being signalled a process may have gone and its id passed to a stranger. The descriptor
// stands for one process for ever; that it is ours is looked up after it has been opened.
Family::Handle Family::handleOf(pid_t process) const
{
    const auto descriptor = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
    const pid_t parent = parentOf(m_folder, process);
    if (descriptor < 0 || parent == ::getpid() || std::ranges::find(m_living, parent) != m_living.end())
        return {process, descriptor};
    ::close(descriptor);
    return {process, -1};
}

unsigned threadsOf(unsigned user)
{
    const int folder = check(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open /proc");
    unsigned threads = 0;
    forEachNumber(folder, [&](pid_t process) {
        struct stat info;
        const std::string name = std::to_string(process);
        if (::fstatat(folder, name.c_str(), &info, 0) != 0 || info.st_uid != user)
            return;
        // Each thread is a folder, and each folder a link to the one above it.
        if (::fstatat(folder, (name + "/task").c_str(), &info, 0) == 0)
            threads += static_cast<unsigned>(info.st_nlink) - 2;
    });
    ::close(folder);
    return threads;
}

} // namespace duello::box
