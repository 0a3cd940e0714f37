// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace duello {

/// A duello-server in a process of its own, with the demo's duel and the real judge, that may be killed and started
/// again on the same port and the same database.
class ServerProcess
{
public:
    ServerProcess();
    ~ServerProcess();

    void start();
    /// SIGKILL, and waits for the end.
    void kill();
    /// SIGTERM, and waits for the end. Whether it was an orderly one.
    bool stop();
    bool waitUntilListening();

    QUrl url() const;
    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process->processId(); }
    QString databaseFile() const { return m_folder.filePath(QStringLiteral("duello.sqlite")); }
    QString folder() const { return m_folder.path(); }

private:
    const QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

} // namespace duello
