// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/boxprotocol.h"
#include "localjudge/sandbox/filedescriptor.h"
#include "net/protocol/error.h"

#include <QByteArray>

#include <optional>

namespace duello {

/// The pipes that join a program to that of another box; not open: it is not joined.
struct JoinedEnds
{
    FileDescriptor input;
    FileDescriptor output;
};

/// One box and what connects us to it. Any thread, one at a time.
class BoxConnection
{
public:
    /// Gives a box that has run nothing yet its request. The program is ready then, and waits.
    static Result<BoxConnection> open(FileDescriptor control, const QByteArray &request, JoinedEnds joined = {});

    /// Lets the program go.
    void start();
    /// Readable when there is a report, or when the box has died.
    int control() const { return m_control.get(); }
    /// Nothing when the box died without one.
    std::optional<box::Report> receive() const;
    /// Asks the box to end the program and to report.
    void endProgram();
    /// At once, with no report.
    void close();
    /// The way to the box, for another request; this connection is of no use any more.
    FileDescriptor takeControl() { return std::move(m_control); }

    qint64 outputSize() const;
    qint64 errorSize() const;
    QByteArray output(qint64 most) const;
    QByteArray errors(qint64 most) const;

private:
    BoxConnection() = default;

    FileDescriptor m_control;
    FileDescriptor m_gate;
    FileDescriptor m_output; ///< none when it goes to another box
    FileDescriptor m_errors;
};

} // namespace duello
