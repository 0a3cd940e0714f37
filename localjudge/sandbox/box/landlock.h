// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace duello::box {

/// Landlock rules of the kernel's own, which need no namespaces. Where the kernel has none, isOpen() is false.
class Landlock
{
public:
    enum class Walls {
        Writing,    ///< what is to be seen is decided by mounts; only writing needs a permit
        Everything, ///< nothing can be seen, run or written without a permit, and no process outside signalled
    };

    explicit Landlock(Walls walls);
    Landlock(const Landlock &) = delete;
    Landlock &operator=(const Landlock &) = delete;
    ~Landlock();

    bool isOpen() const { return m_rules >= 0; }
    /// Files and folders that do not exist are left out.
    void permitReading(const char *path) const;
    void permitWriting(const char *path) const;

    /// For this process and all it starts, for ever. After "no new privileges". False with errno.
    bool load() const;

    /// The kernel's version of the interface; 0: there is none.
    static int version();
    /// The first version that keeps signals inside.
    static constexpr int versionWithScopes = 6;

private:
    void permit(const char *path, std::uint64_t rights) const;

    std::uint64_t m_handled = 0;
    int m_rules = -1;
};

} // namespace duello::box
