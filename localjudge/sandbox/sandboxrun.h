// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/runreport.h"
#include "localjudge/sandbox/runspec.h"
#include "net/protocol/error.h"

#include <QObject>

#include <memory>

namespace duello {

class BoxConnection;

/// One program in its box, ready to run. Once started it ends with exactly one `finished`, or with the report that
/// `wait` returns. Destroying it ends the program.
class SandboxRun : public QObject
{
    Q_OBJECT

public:
    /// Launcher::prepare() is the way here.
    SandboxRun(Result<BoxConnection> box, const RunSpec &spec);
    ~SandboxRun() override;

    /// Lets the program go. Once.
    void start();
    /// Ends the program; the report says that the caller did it. In a few milliseconds, from any state.
    void kill();
    /// Waits without an event loop. SandboxUnavailable when no box could be made: the program has not run then.
    Result<RunReport> wait();

Q_SIGNALS:
    void finished(const duello::Result<duello::RunReport> &report);

private:
    void conclude();

    std::unique_ptr<BoxConnection> m_box;
    RunSpec m_spec;
    Error m_startError;
    bool m_concluded = false;
};

} // namespace duello
