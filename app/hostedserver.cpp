// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hostedserver.h"

#include "net/server/hostcertificate.h"

#include <QFileInfo>

namespace duello {

HostedServer::HostedServer(const ServerOptions &options, const ProblemLibrary &library, Judge &judge,
                           const Clock &clock, QObject *parent)
    : QObject(parent), m_options(options), m_library(library), m_judge(judge), m_clock(clock)
{
    m_thread.setObjectName(QStringLiteral("server"));
    m_inThread.moveToThread(&m_thread);
}

HostedServer::~HostedServer()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &m_inThread,
        [this] {
            m_server.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void HostedServer::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_inThread,
        [this] {
            m_server = std::make_unique<Server>(m_options, m_library, &m_judge, m_clock);
            const Result<quint16> port = m_server->listen();
            if (port)
                Q_EMIT started(*port);
            else
                Q_EMIT failed(port.error());
        },
        Qt::QueuedConnection);
}

void HostedServer::openDoor(const Door &door)
{
    const auto open = [this, door] {
        const Result<HostCertificate> certificate = hostCertificate(QFileInfo(m_options.databaseFile).absolutePath());
        if (!certificate) {
            Q_EMIT doorFailed(certificate.error());
            return;
        }
        Door withCertificate = door;
        withCertificate.tlsCertificateFile = certificate->certificateFile;
        withCertificate.tlsKeyFile = certificate->keyFile;
        const Result<quint16> port = m_server->openDoor(withCertificate);
        if (port)
            Q_EMIT doorOpened(*port, certificate->fingerprint);
        else
            Q_EMIT doorFailed(port.error());
    };
    QMetaObject::invokeMethod(&m_inThread, open, Qt::QueuedConnection);
}

void HostedServer::closeDoor()
{
    QMetaObject::invokeMethod(&m_inThread, [this] { m_server->closeDoor(); }, Qt::QueuedConnection);
}

} // namespace duello
