// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the launcher and the helper `duello-box` say to each other. Both are built from this header, the helper without
// Qt.
//
// One helper is started once and keeps making boxes; a box runs one program and is gone, or runs it again:
//
//     launcher                              keeper                       box
//        | posix_spawn: 3 its socket          |
//        |----------------------------------->|
//        | Order: a socket for the box        | makes it, ahead of need
//        |----------------------------------->|------------------------->| namespaces, file tree
//        | Request + strings: output, errors, gate [, input]             | waits
//        |-------------------------------------------------------------->| adds the folder, starts the program, which
//        |                                                               | waits before its first instruction
//        | the gate opens: a semaphore, for process 1 and the program    |
//        |-------------------------------------------------------------->| the program runs, process 1 watches it
//        | (write end of the socket shut: kill it)                       |
//        |                                          Report (one packet)  |
//        |<--------------------------------------------------------------| nobody in the box is alive any more
//        | the next Request of the series, when the report allows it     |
//        |- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - >| and so on
//
// So between the launcher's wish and the program's first instruction there is one wake-up and one exec. A launcher that
// dies closes the sockets: the keeper and the boxes end with everyone in them. Output goes to files, not pipes: the
// kernel keeps the limit (RLIMIT_FSIZE), nobody has to read while the program runs, and no reader can be stalled.
#pragma once

#include <cstddef>
#include <cstdint>

namespace duello::box {

inline constexpr std::uint32_t protocolVersion = 4;
/// The keeper's socket in the keeper, the box's in the box.
inline constexpr int controlDescriptor = 3;
inline constexpr std::size_t largestRequest = std::size_t{64} * 1024;

/// Where the box shows the request's folder (read-only), its single files (read-only) and its own scratch space.
inline constexpr char programFolder[] = "/program";
inline constexpr char filesFolder[] = "/data";
inline constexpr char scratchFolder[] = "/box";
/// Within it: where /tmp and /dev/shm lead.
inline constexpr char temporaryFolder[] = "/box/.tmp";

/// The wall time in which a program waits for a free processor is not its fault and does not count; but nothing runs
/// longer than this many times its wall limit.
inline constexpr int longestWallTimes = 4;

/// How the keeper makes boxes: its first argument is one of these words; with `cgroups` as the second one each box gets
/// a control group of its own.
inline constexpr char namespacesWord[] = "namespaces";
inline constexpr char bubblewrapWord[] = "bubblewrap";
inline constexpr char landlockWord[] = "landlock";
inline constexpr char cgroupsWord[] = "cgroups";
/// Or it is process 1 of a box that bubblewrap has made, and how many processes run beside it follows.
inline constexpr char withinBubblewrapWord[] = "within-bubblewrap";

/// Descriptors that come with a Request, in this order.
enum RequestDescriptor { OutputDescriptor, ErrorsDescriptor, GateDescriptor, InputDescriptor, MostDescriptors };

/// Followed by NUL-terminated strings: input, folder, artifacts, working folder, a name and a path for each of the
/// files, then the arguments. Times in nanoseconds, sizes in bytes.
struct Request
{
    std::uint32_t version = protocolVersion;
    std::uint32_t processLimit = 0;
    std::uint32_t files = 0;
    std::uint32_t isJoined = 0;   ///< input and output are pipes to another box
    std::uint32_t isOfSeries = 0; ///< another one may follow, with the same folders, files and scratch space
    std::uint32_t reserved = 0;
    std::int64_t processor = -1;
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

/// Limits of all processes of a box together; where the kernel keeps none, they are looked at every few milliseconds.
enum KernelLimit : std::uint32_t { MemoryLimitOfKernel = 1, ProcessLimitOfKernel = 2 };

struct Report
{
    Ending ending = Ending::NotMade;
    std::int32_t code = 0;
    KilledBy killedBy = KilledBy::Nobody;
    std::uint32_t artifactsLost = 0; ///< files that were no plain files, too many or too big
    std::uint32_t isAsNew = 0;       ///< the program has left the box as it found it: it waits for the next request
    std::uint32_t kernelLimits = 0;  ///< KernelLimit: those that the control group keeps
    std::int64_t cpuTime = 0;
    std::int64_t wallTime = 0;
    std::int64_t endedAt = 0; ///< of the monotonic clock, the same for all boxes
    std::int64_t memory = 0;
    char error[200] = {};
};

} // namespace duello::box
