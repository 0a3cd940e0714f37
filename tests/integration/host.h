// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

namespace duello {

/// What lies around a box and must not change: a process of the user's, sockets that listen, shared memory, mounts,
/// temporary files.
class Host
{
public:
    Host();
    ~Host();

    static constexpr char secret[] = "THE-SECRET-ANSWER-1729";

    /// A process that runs beside the boxes.
    qint64 bystander() const { return m_bystander.processId(); }
    quint16 port() const { return m_tcp.serverPort(); }
    QString abstractSocket() const { return m_abstract.serverName(); }
    QString socketPath() const { return m_path.fullServerName(); }

    bool isUntouched() { return change().isEmpty(); }
    /// What is different from the beginning.
    QString change();

private:
    static QStringList state();

    QProcess m_bystander;
    QTcpServer m_tcp;
    QLocalServer m_abstract;
    QLocalServer m_path;
    QStringList m_before;
};

} // namespace duello
