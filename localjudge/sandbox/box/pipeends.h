// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who ends first decides an interactive run, and two processes of different boxes have no parent that could say so. So
// process 1 of each box holds its program's ends of the two pipes as well: the other program cannot see the end of this
// one (end of file, SIGPIPE) before this end has been noted and the ends are let go. An end that is caused by another
// is always noted later.
//
// A program that closes its output itself and lives on must be seen to: then nobody in the box but process 1 has the
// pipe any more, and process 1 lets go.
#pragma once

#include <sys/types.h>
#include <vector>

namespace duello::box {

class PipeEnds
{
public:
    /// No pipes.
    PipeEnds() = default;
    /// Of these descriptors of process 1.
    PipeEnds(int input, int output);

    bool isHeld() const { return m_input >= 0 || m_output >= 0; }
    /// Lets go of what none of the `living` has open.
    void letGoOfClosed(const std::vector<pid_t> &living);
    void letGo();

private:
    int m_input = -1;
    int m_output = -1;
};

} // namespace duello::box
