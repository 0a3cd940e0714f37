// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/runreport.h"
#include "localjudge/sandbox/runspec.h"
#include "net/protocol/error.h"

#include <QObject>

#include <memory>

namespace duello {

class BoxProcess;

/// One program running in its box. Ends with exactly one `finished`, or with the report that `wait` returns.
/// Destroying it ends the program.
class SandboxRun : public QObject
{
    Q_OBJECT

public:
    /// Gives `spec` to a box that has run nothing yet. Launcher::start() is the way here.
    SandboxRun(Result<std::unique_ptr<BoxProcess>> box, const RunSpec &spec);
    ~SandboxRun() override;

    /// Ends the program; the report says that the caller did it. In a few milliseconds, from any state.
    void kill();
    /// Waits without an event loop. SandboxUnavailable when no box could be made: the program has not run then.
    Result<RunReport> wait();

Q_SIGNALS:
    void finished(const duello::Result<duello::RunReport> &report);

private:
    void watch();
    void conclude();

    std::unique_ptr<BoxProcess> m_box;
    RunSpec m_spec;
    Error m_startError;
    bool m_concluded = false;
};

} // namespace duello
