// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/kills/serverprocess.h"

#include <QTcpServer>
#include <QTest>
#include <QUrl>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One that nobody uses now: the server must come back to the same.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

ServerProcess::ServerProcess() : m_port(freePort())
{
    start();
}

ServerProcess::~ServerProcess()
{
    kill();
}

void ServerProcess::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(QStringLiteral(DUELLO_BIN_DIR "/duello-server"),
                     {u"--demo"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port), u"--data"_s, m_folder.path(),
                      u"--problems"_s, QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems")},
                     QProcess::ReadOnly);
}

void ServerProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

bool ServerProcess::stop()
{
    m_process->terminate();
    return m_process->waitForFinished(20'000) && m_process->exitStatus() == QProcess::NormalExit &&
           m_process->exitCode() == 0;
}

bool ServerProcess::waitUntilListening()
{
    QByteArray said;
    const auto listens = [&] {
        said += m_process->readAll();
        return said.contains("listening on");
    };
    const bool listening =
        QTest::qWaitFor([&] { return listens() || m_process->state() == QProcess::NotRunning; }, 20s);
    if (!said.contains("listening on"))
        qWarning("the server says: %s", said.constData());
    return listening && said.contains("listening on");
}

QUrl ServerProcess::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

} // namespace duello
