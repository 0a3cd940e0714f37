// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/boxprotocol.h"
#include "localjudge/sandbox/retiredhelpers.h"
#include "net/protocol/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <sys/types.h>

namespace duello {

/// A descriptor that closes itself.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int value) : m_value(value) {}
    FileDescriptor(FileDescriptor &&other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~FileDescriptor();

    int get() const { return m_value; }
    bool isOpen() const { return m_value >= 0; }

private:
    int m_value = -1;
};

/// One helper process and what connects us to it. Any thread, one at a time.
class BoxProcess
{
public:
    /// Starts the helper. Never by fork(): the copy of a big process is slow and counts as the program's memory.
    static Result<std::unique_ptr<BoxProcess>> start(const QString &helper,
                                                     const std::shared_ptr<RetiredHelpers> &retired);
    /// Kills the helper, and with it everyone in the box, unless it has ended.
    ~BoxProcess();

    Result<void> send(const QByteArray &request);
    /// Readable when there is a report, or when the helper has died.
    int control() const { return m_control.get(); }
    /// Nothing when the helper died without one.
    std::optional<box::Report> receive();
    /// Asks the box to end the program and to report.
    void endProgram();
    /// At once, with no report.
    void kill();

    qint64 outputSize() const;
    qint64 errorSize() const;
    QByteArray output(qint64 most) const;
    QByteArray errors(qint64 most) const;

private:
    BoxProcess() = default;

    std::shared_ptr<RetiredHelpers> m_retired;
    pid_t m_process = -1; ///< while it is ours to reap
    FileDescriptor m_control;
    FileDescriptor m_output;
    FileDescriptor m_errors;
};

} // namespace duello
