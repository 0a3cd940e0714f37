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
    Request limits;
    std::string input;
    std::string folder;
    std::string artifacts;
    std::string workingFolder;
    std::vector<std::string> arguments;
};

/// Waits for the launcher's request; nothing when the launcher is gone. Ends with fail() on one that is not ours.
std::optional<Job> receiveJob();

} // namespace duello::box
