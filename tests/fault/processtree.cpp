// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/processtree.h"

#include <QDir>
#include <QMultiHash>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Process
{
    char state = 'X';
    qint64 parent = 0;
};

/// Of /proc/PID/stat: what follows the name, which is in brackets and may hold anything.
Process statOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? Process{fields[0].front(), fields[1].toLongLong()} : Process{};
}

} // namespace

QList<qint64> descendantsOf(qint64 process)
{
    QMultiHash<qint64, qint64> children;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const qint64 candidate = name.toLongLong(); candidate > 0)
            children.insert(statOf(candidate).parent, candidate);
    }
    QList<qint64> found = children.values(process);
    for (qsizetype i = 0; i < found.size(); ++i)
        found.append(children.values(found.at(i)));
    return found;
}

bool isAlive(qint64 process)
{
    const char state = statOf(process).state;
    return state != 'X' && state != 'Z';
}

} // namespace duello
