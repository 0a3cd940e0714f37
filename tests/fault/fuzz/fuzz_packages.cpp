// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Packages of any bytes: no crash, and nothing appears beside the folder that they are imported to.
//
// The first byte says what the rest is: an archive (a), problem.yaml (y), problem.xml of Polygon (p), a statement in
// TeX (t), the settings of a folder of tests (d), submissions.yaml (s).
#include "localjudge/packages/packageimport.h"
#include "localjudge/packages/statements.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        std::abort();
}

void importArchive(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    write(folder.filePath(u"outer/package.zip"_s), bytes);
    [[maybe_unused]] const auto package =
        importPackage(folder.filePath(u"outer/package.zip"_s), folder.filePath(u"outer/library"_s));
    const QStringList beside = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const QStringList inside =
        QDir(folder.filePath(u"outer"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (beside != QStringList{u"outer"_s} || inside != QStringList{u"library"_s, u"package.zip"_s})
        std::abort();
}

void readWith(const QString &name, const QByteArray &content)
{
    const QTemporaryDir folder;
    const QString package = folder.filePath(u"package"_s);
    const bool isPolygon = name == "problem.xml"_L1;
    if (!isPolygon)
        write(package + u"/problem.yaml"_s, "name: P\nlimits: {time_limit: 1}\n");
    for (const QString &test : {u"data/secret/1"_s, u"data/sample/1"_s}) {
        write(package + u'/' + test + u".in"_s, "1\n");
        write(package + u'/' + test + u".ans"_s, "1\n");
    }
    write(package + u"/tests/01"_s, "1\n");
    write(package + u"/tests/01.a"_s, "1\n");
    write(package + u"/submissions/accepted/a.py"_s, "print(1)\n");
    write(package + u'/' + name, content);
    [[maybe_unused]] const auto read = readPackage(package);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    switch (data[0]) {
    case 'a':
        importArchive(rest);
        break;
    case 'y':
        readWith(u"problem.yaml"_s, rest);
        break;
    case 'p':
        readWith(u"problem.xml"_s, rest);
        break;
    case 't':
        markdownOfTex(QString::fromUtf8(rest));
        break;
    case 'd':
        readWith(u"data/secret/testdata.yaml"_s, rest);
        break;
    case 's':
        readWith(u"submissions/submissions.yaml"_s, rest);
        break;
    default:
        break;
    }
    return 0;
}
