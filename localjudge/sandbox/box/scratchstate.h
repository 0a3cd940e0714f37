// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

namespace duello::box {

/// What can be seen of the scratch space from within, to tell whether a program has left anything there that the next
/// one could see. Nothing is cleaned up: a space that was used is not used again.
///
/// A file that was made shows in the number of free inodes; one that was made and removed, in the folder's times. Who
/// owns the folder may set these, but not the time of change. Two changes within one tick of the kernel's clock have
/// the same time of change; then all the rest must be equal too, and nothing is left to tell by.
class ScratchState
{
public:
    /// As it is now.
    static ScratchState current();

    friend bool operator==(const ScratchState &, const ScratchState &) = default;

private:
    struct Folder
    {
        std::uint64_t attributes = 0; ///< flags of the file system
        std::uint32_t mode = 0;
        std::uint32_t links = 0;
        std::uint64_t size = 0;
        std::uint64_t blocks = 0;
        std::array<std::int64_t, 3> seconds{}; ///< read, written, changed
        std::array<std::uint32_t, 3> nanoseconds{};
        std::int64_t namesOfAttributes = 0; ///< of extended ones: bytes

        friend bool operator==(const Folder &, const Folder &) = default;
    };

    static Folder folder(const char *path);

    std::array<Folder, 2> m_folders{};
    std::uint64_t m_freeBlocks = 0;
    std::uint64_t m_freeInodes = 0;
};

} // namespace duello::box
