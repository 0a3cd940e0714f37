// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/launcher.h"

#include <vector>

namespace duello {

/// The runs of one program on many inputs. Making a box and taking it down costs more than the run of a small program,
/// so a box that its run has left as it found it serves the next one.
///
/// What "as it found it" means is looked up by the box, not asked of the program: it has ended by itself, nobody that
/// it started is alive, and its scratch space is untouched to the times of change of the folders. Nothing else in a box
/// can be written (the system call filter leaves no shared memory, no queues, no sockets, no limits of process 1), and
/// process numbers begin anew. What is left to see is how much CPU time process 1 and the runs before have used, in
/// ticks of 10 ms (/proc/1/stat): a /proc that hides it would hide from process 1 what it must count. Whatever has left
/// a trace was in its last run there. One program's boxes never serve another's. In a tier without namespaces every run
/// has a box of its own.
class BoxSeries
{
public:
    explicit BoxSeries(const Launcher &launcher) : m_launcher(launcher) {}

    /// As Launcher::prepare(). Any folder, files and limits; boxes are kept apart by what they show.
    std::unique_ptr<SandboxRun> prepare(RunSpec spec);
    /// After its report: its box may be wanted again.
    void takeBack(SandboxRun &run);

private:
    struct Box
    {
        QStringList view; ///< what it shows and bounds
        FileDescriptor control;
    };

    const Launcher &m_launcher;
    std::vector<Box> m_boxes;
};

} // namespace duello
