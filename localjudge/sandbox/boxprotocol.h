// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the launcher and the helper `duello-box` say to each other. Both are built from this header, the helper without
// Qt.
//
// One helper makes one box and runs one program in it:
//
//     launcher                                     duello-box
//        | posix_spawn: 0 /dev/null, 1 and 2 memory files for the program's output and errors, 3 the control socket
//        |------------------------------------------->| makes namespaces, mounts and the system call filter
//        | Request + strings (one packet)             | waits
//        |------------------------------------------->| mounts the folder, runs the program, watches it
//        | (write end shut: kill it)                  |
//        |                       Report (one packet)  |
//        |<-------------------------------------------| nobody in the box is alive any more
//
// A launcher that dies closes the socket, and the box ends with everyone in it. Output goes to files, not pipes: the
// kernel keeps the limit (RLIMIT_FSIZE), nobody has to read while the program runs, and no reader can be stalled.
#pragma once

#include <cstddef>
#include <cstdint>

namespace duello::box {

inline constexpr std::uint32_t protocolVersion = 1;
inline constexpr int controlDescriptor = 3;
inline constexpr std::size_t largestRequest = std::size_t{64} * 1024;

/// Where the box shows the request's folder (read-only) and its own scratch space.
inline constexpr char programFolder[] = "/program";
inline constexpr char scratchFolder[] = "/box";

/// The wall time in which a program waits for a free processor is not its fault and does not count; but nothing runs
/// longer than this many times its wall limit.
inline constexpr int longestWallTimes = 4;

/// Followed by NUL-terminated strings: input, folder, artifacts, working folder, then the arguments.
/// Times in nanoseconds, sizes in bytes.
struct Request
{
    std::uint32_t version = protocolVersion;
    std::uint32_t processLimit = 0;
    std::int64_t cpuLimit = 0;
    std::int64_t wallLimit = 0;
    std::int64_t memoryLimit = 0;
    std::int64_t stackLimit = 0;
    std::int64_t outputLimit = 0;
    std::int64_t fileLimit = 0;
    std::int64_t scratchLimit = 0;
};

enum class Ending : std::uint32_t {
    Exited,    ///< `code` is the exit code
    Signalled, ///< `code` is the signal
    NotMade,   ///< the box could not be made; `error` says which step failed
    NotFound,  ///< the program could not be started; `code` is the errno
};

enum class KilledBy : std::uint32_t { Nobody, CpuLimit, WallLimit, MemoryLimit, OutputLimit, Caller };

struct Report
{
    Ending ending = Ending::NotMade;
    std::int32_t code = 0;
    KilledBy killedBy = KilledBy::Nobody;
    std::uint32_t artifactsLost = 0; ///< files that were no plain files, too many or too big
    std::int64_t cpuTime = 0;
    std::int64_t wallTime = 0;
    std::int64_t memory = 0;
    char error[200] = {};
};

} // namespace duello::box
