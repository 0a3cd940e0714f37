// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/boxprotocol.h"

#include <optional>
#include <string>
#include <vector>

namespace duello::box {

/// A request, taken apart.
struct Job
{
    struct File
    {
        std::string name; ///< in the folder of single files
        std::string path; ///< on the host
    };

    Request limits;
    std::string input;
    std::string folder;
    std::string artifacts;
    std::string workingFolder;
    std::vector<File> files;
    std::vector<std::string> arguments;
    int gate = -1;                 ///< a semaphore that lets the program go
    int inputPipe = -1;            ///< of a joined job
    bool isScratchWatched = false; ///< its mount does not bound the scratch space in every way
};

/// Waits for the launcher's request and leaves it where it is, with its descriptors, for receiveJob().
std::optional<Job> awaitJob();

/// Waits for the launcher's request; nothing when the launcher is gone. Its output and errors become descriptors 1
/// and 2. Ends with fail() on a request that is not ours.
std::optional<Job> receiveJob();

} // namespace duello::box
