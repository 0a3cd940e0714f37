// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/family.h"

#include "localjudge/sandbox/box/fail.h"

#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
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

void Family::kill() const
{
    if (m_kind == Kind::Namespace) {
        ::kill(-1, SIGKILL);
        return;
    }
    // Children stay ours until they are waited for, so their ids cannot have gone to strangers.
    char path[64];
    std::snprintf(path, sizeof path, "self/task/%d/children", ::getpid());
    for (const pid_t child : numbersIn(m_folder, path)) {
        const rlimit none{0, 0};
        ::prlimit(child, RLIMIT_NPROC, &none, nullptr); // or a fork bomb outruns us
        ::kill(child, SIGKILL);
    }
}

} // namespace duello::box
