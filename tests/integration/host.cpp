// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "host.h"

#include <QDir>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The state letter of a process: S it sleeps, R it is about to, T it is stopped, none: it is gone.
QByteArray stateOf(qint64 process)
{
    const QByteArray status = contentOf(u"/proc/%1/stat"_s.arg(process));
    return status.mid(status.lastIndexOf(')') + 2, 1);
}

} // namespace

Host::Host()
{
    m_bystander.start(u"/usr/bin/sleep"_s, {u"1000"_s});
    m_bystander.waitForStarted();
    m_tcp.listen(QHostAddress::LocalHost);
    m_abstract.setSocketOptions(QLocalServer::AbstractNamespaceOption);
    m_abstract.listen(u"duello-test-%1"_s.arg(m_bystander.processId()));
    m_path.setSocketOptions(QLocalServer::WorldAccessOption);
    m_path.listen(QDir::tempPath() + u"/duello-test-%1"_s.arg(m_bystander.processId()));
    m_before = state();
}

Host::~Host()
{
    m_bystander.kill();
    m_bystander.waitForFinished();
}

QStringList Host::state()
{
    QStringList state;
    for (const char *folder : {"/dev/shm", "/dev/mqueue"})
        state += QDir(QString::fromLatin1(folder)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    state += QString::fromUtf8(contentOf(u"/proc/self/mountinfo"_s)).split(u'\n');
    state += QString::fromUtf8(contentOf(u"/proc/sysvipc/shm"_s)).section(u'\n', 0, 0);
    state += QString::fromUtf8(contentOf(u"/proc/sys/kernel/hostname"_s));
    state += QString::fromUtf8(contentOf(u"/proc/sys/kernel/core_pattern"_s));
    return state;
}

QString Host::change()
{
    if (const QByteArray now = stateOf(bystander()); now != "S" && now != "R")
        return u"the bystander is in state "_s + QString::fromLatin1(now);
    if (m_tcp.hasPendingConnections() || m_abstract.hasPendingConnections() || m_path.hasPendingConnections())
        return u"someone has called"_s;
    const QStringList now = state();
    QStringList different;
    for (const QString &line : now + m_before) {
        if (now.contains(line) != m_before.contains(line))
            different += line;
    }
    return different.join(u'\n');
}

} // namespace duello
