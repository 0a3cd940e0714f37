// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/leftovers.h"

#include "tests/fault/processtree.h"

#include <QDir>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype mounts()
{
    return contentOf(u"/proc/self/mountinfo"_s).count('\n');
}

/// Below which a helper makes its control groups, if it makes any.
QStringList groupParents()
{
    QStringList parents;
    for (const QByteArray &line : contentOf(u"/proc/self/cgroup"_s).split('\n')) {
        if (line.startsWith("0::"))
            parents << u"/sys/fs/cgroup"_s + QString::fromUtf8(line.mid(3))
                    << u"/sys/fs/cgroup/unified"_s + QString::fromUtf8(line.mid(3));
    }
    return parents;
}

QStringList scratchFolders()
{
    return QDir(u"/tmp"_s).entryList({u"duello-box-*"_s}, QDir::Dirs);
}

} // namespace

Leftovers::Leftovers(const QString &helper)
    : m_helper(QFile::encodeName(helper)), m_scratchBefore(scratchFolders()), m_mountsBefore(mounts())
{
}

QStringList Leftovers::livingHelpers()
{
    QStringList found;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (!name.front().isDigit() || !contentOf(u"/proc/%1/cmdline"_s.arg(name)).startsWith(m_helper))
            continue;
        m_helpers.insert(name.toLongLong());
        found += u"helper "_s + name;
    }
    return found;
}

QStringList Leftovers::list(const QList<qint64> &processes)
{
    m_helpers.unite(QSet(processes.begin(), processes.end()));
    QStringList left;
    for (const qint64 process : processes) {
        if (isAlive(process))
            left += u"process %1"_s.arg(process);
    }
    if (left.isEmpty()) // a look at all processes takes some milliseconds
        left = livingHelpers();
    for (const QString &parent : groupParents()) {
        for (const QString &name : QDir(parent).entryList({u"duello-box-*"_s}, QDir::Dirs)) {
            if (m_helpers.contains(name.section(u'-', 2).toLongLong()))
                left += u"group "_s + name;
        }
    }
    for (const QString &folder : scratchFolders()) {
        if (!m_scratchBefore.contains(folder))
            left += folder;
    }
    if (const qsizetype now = mounts(); now != m_mountsBefore)
        left += u"%1 mounts"_s.arg(now - m_mountsBefore);
    return left;
}

} // namespace duello
