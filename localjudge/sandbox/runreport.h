// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace duello {

/// The limits of all processes of a box together that the kernel keeps; what it does not keep is looked at every 3 ms.
struct KernelLimits
{
    bool memory = false;
    bool processes = false;

    friend bool operator==(const KernelLimits &, const KernelLimits &) = default;
};

/// How a program in a box ended and what it used.
struct RunReport
{
    enum class KilledBy {
        Nobody, ///< it ended by itself
        CpuLimit,
        WallLimit,
        MemoryLimit,
        OutputLimit,
        Caller, ///< SandboxRun::kill()
    };

    int exitCode = 0;
    int signal = 0; ///< that ended it; 0: it exited
    KilledBy killedBy = KilledBy::Nobody;
    std::chrono::nanoseconds cpuTime{0};
    std::chrono::nanoseconds wallTime{0};
    std::chrono::nanoseconds endedAt{0}; ///< of one clock for all runs: of two joined ones it tells who ended first
    Bytes memory;                        ///< highest
    bool outputTruncated = false;        ///< it wrote more than the limit, of output or of errors
    QByteArray output;                   ///< up to the limit; only its head when truncated
    QByteArray errorOutput;              ///< its head
    int artifactsLost = 0;               ///< what it left that is no plain file, or too much
    KernelLimits kernelLimits;

    bool succeeded() const { return signal == 0 && exitCode == 0 && killedBy == KilledBy::Nobody; }
    friend bool operator==(const RunReport &, const RunReport &) = default;
};

} // namespace duello
