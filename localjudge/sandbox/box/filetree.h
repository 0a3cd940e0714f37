// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every box shows of the system, whoever makes the mounts (mounts.cpp, bubblewrap.cpp): /usr and what else is
// named here.
#pragma once

#include "localjudge/sandbox/boxprotocol.h"

#include <string>
#include <unistd.h>

namespace duello::box {

/// Where an installed Duello keeps problem packages: their answers are nobody's business in the box.
inline constexpr const char *hiddenFolders[] = {"/usr/share/duello", "/usr/local/share/duello"};

/// Links into /usr on today's systems, folders on older ones.
inline constexpr const char *systemFolders[] = {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"};

inline constexpr const char *devices[] = {"/dev/null", "/dev/zero", "/dev/urandom"};

struct Link
{
    const char *path;
    const char *target;
};

inline constexpr Link links[] = {
    {"/dev/random", "urandom"},         {"/dev/fd", "/proc/self/fd"},       {"/dev/stdin", "/proc/self/fd/0"},
    {"/dev/stdout", "/proc/self/fd/1"}, {"/dev/stderr", "/proc/self/fd/2"}, {"/dev/shm", temporaryFolder},
    {"/tmp", temporaryFolder},
};

/// Where a link leads; empty when there is none at `path`.
inline std::string targetOf(const char *path)
{
    char target[4096];
    const ssize_t length = ::readlink(path, target, sizeof target);
    return {target, length > 0 ? static_cast<std::size_t>(length) : 0};
}

} // namespace duello::box
