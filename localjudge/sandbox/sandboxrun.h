// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/filedescriptor.h"
#include "localjudge/sandbox/runreport.h"
#include "localjudge/sandbox/runspec.h"
#include "net/protocol/error.h"

#include <QObject>
#include <QSocketNotifier>

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

    const RunSpec &spec() const { return m_spec; }

    /// Lets the program go. Once.
    void start();
    /// Ends the program; the report says that the caller did it. In a few milliseconds, from any state.
    void kill();
    /// Waits without an event loop. SandboxUnavailable when no box could be made: the program has not run then.
    Result<RunReport> wait();
    /// After the report: the box, for the next run of its series. Not open when the program has left a trace in it.
    FileDescriptor takeBox();

Q_SIGNALS:
    void finished(const duello::Result<duello::RunReport> &report);

private:
    void conclude();

    std::unique_ptr<BoxConnection> m_box;
    std::unique_ptr<QSocketNotifier> m_news;
    RunSpec m_spec;
    Error m_startError;
    bool m_concluded = false;
    bool m_isBoxAsNew = false;
};

} // namespace duello
