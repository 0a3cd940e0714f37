// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/boxprotocol.h"

#include <string>

namespace duello::box {

/// What the program finds around it, and what the box keeps open of the outside; -1 where the job names none.
struct Surroundings
{
    int inputs = -1;                     ///< the folder of the inputs, which cannot be written to through it
    int input = -1;                      ///< the program's
    int artifacts = -1;                  ///< the folder that receives what the program made
    std::string scratch = scratchFolder; ///< its own space
    std::string temporary = "/tmp";      ///< within it
};

} // namespace duello::box
