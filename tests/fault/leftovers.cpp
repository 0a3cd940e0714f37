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

/// The folder that was made for the helper whose process this is: a group of its own, or its scope. Empty when it
/// makes no groups.
QString groupOf(qint64 process)
{
    const QString groups = QString::fromUtf8(contentOf(u"/proc/%1/cgroup"_s.arg(process)));
    const QString path = groups.section(u"0::"_s, 1).section(u'\n', 0, 0);
    const qsizetype name = path.indexOf(u"/duello-box-"_s);
    if (name < 0)
        return {};
    const QString folder = path.first(name) + u'/' + path.sliced(name + 1).section(u'/', 0, 0);
    const QString hybrid = u"/sys/fs/cgroup/unified"_s + folder;
    return QFile::exists(hybrid) ? hybrid : u"/sys/fs/cgroup"_s + folder;
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
        noteGroups({name.toLongLong()});
        found += u"helper "_s + name;
    }
    return found;
}

void Leftovers::noteGroups(const QList<qint64> &processes)
{
    for (const qint64 process : processes)
        m_groups.insert(groupOf(process));
    m_groups.remove({});
}

QStringList Leftovers::list(const QList<qint64> &processes)
{
    QStringList left;
    for (const qint64 process : processes) {
        if (isAlive(process))
            left += u"process %1"_s.arg(process);
    }
    if (left.isEmpty()) // a look at all processes takes some milliseconds
        left = livingHelpers();
    for (const QString &group : std::as_const(m_groups)) {
        if (QFile::exists(group))
            left += u"group "_s + group;
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
