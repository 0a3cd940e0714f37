// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

/// A folder with one package, "sum": add the two numbers of the line. One second, 64 MiB, 1 MiB of output; one sample
/// and three secret tests.
class PackageFixture
{
public:
    PackageFixture()
    {
        using namespace Qt::StringLiterals;
        write(u"sum/problem.yaml"_s, "name: Sum\nlimits: {time_limit: 1, memory: 64, output: 1}\nkeywords: level-1\n");
        write(u"sum/statement/problem.en.md"_s, "Add.\n");
        writeTest(u"sample/1"_s, 1, 2);
        writeTest(u"secret/1"_s, 5, -5);
        writeTest(u"secret/2"_s, 1000000000, 1000000000);
        writeTest(u"secret/3"_s, 2000000000, 2000000000);
    }

    QString path() const { return m_folder.path(); }

    void write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %ls", qUtf16Printable(path));
    }

private:
    void writeTest(const QString &name, qint64 a, qint64 b) const
    {
        write(QStringLiteral("sum/data/") + name + QStringLiteral(".in"),
              QByteArray::number(a) + ' ' + QByteArray::number(b) + '\n');
        write(QStringLiteral("sum/data/") + name + QStringLiteral(".ans"), QByteArray::number(a + b) + '\n');
    }

    QTemporaryDir m_folder;
};
