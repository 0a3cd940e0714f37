// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/contents.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestShown = qint64{1024} * 1024; // of a statement or a sample

Result<QByteArray> readShown(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > largestShown)
        return failure(ErrorCode::PackageInvalid, u"%1: is larger than 1 MiB"_s.arg(path));
    return file.readAll();
}

/// Paths of the files below `folder` that end in `suffix`, relative to `root`, in lexicographic order. Names that the
/// format does not allow are ignored, as it says.
QStringList filesBelow(const QString &root, const QString &folder, const QString &suffix)
{
    static const QRegularExpression allowed(u"^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}$"_s);
    QStringList paths;
    const QDir rootFolder(root);
    QDirIterator files(rootFolder.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName().endsWith(suffix) && allowed.match(files.fileName()).hasMatch())
            paths += rootFolder.relativeFilePath(path);
    }
    paths.sort();
    return paths;
}

} // namespace

Result<Localized> readStatements(const QString &folder)
{
    static const QRegularExpression name(u"^problem(?:\\.([a-z]{2})(?:[-_][A-Za-z]+)?)?\\.md$"_s);
    Localized statements;
    for (const QString &place : {u"statement"_s, u"problem_statement"_s}) {
        const QDir files(QDir(folder).filePath(place));
        for (const QString &file : files.entryList(QDir::Files, QDir::Name)) {
            const auto match = name.match(file);
            if (!match.hasMatch())
                continue;
            const auto text = readShown(files.filePath(file));
            if (!text)
                return std::unexpected(text.error());
            const QString language = match.captured(1).isEmpty() ? u"en"_s : match.captured(1);
            statements.insert(language, QString::fromUtf8(*text));
        }
    }
    if (statements.isEmpty())
        return failure(ErrorCode::PackageInvalid, u"statement/problem.en.md is missing"_s);
    return statements;
}

Result<QList<PackageTest>> findTests(const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString data = root + u"/data"_s;
    QList<PackageTest> tests;
    bool secret = false;
    for (const QString &group : {u"sample"_s, u"secret"_s}) {
        for (const QString &path : filesBelow(data, group, u".in"_s)) {
            const QString test = path.chopped(3);
            PackageTest found{.name = test, .input = data + u'/' + path, .answer = data + u'/' + test + u".ans"_s};
            for (const QString &file : {found.input, found.answer}) {
                const QString real = QFileInfo(file).canonicalFilePath();
                if (real.isEmpty())
                    return failure(ErrorCode::PackageInvalid, u"data/%1.ans is missing"_s.arg(test));
                if (!real.startsWith(root + u'/'))
                    return failure(ErrorCode::PackageInvalid, u"data/%1 leads out of the package"_s.arg(test));
            }
            secret = secret || group == "secret"_L1;
            tests += found;
        }
    }
    if (!secret)
        return failure(ErrorCode::PackageInvalid, u"data/secret has no tests"_s);
    return tests;
}

Result<QList<Sample>> readSamples(const QList<PackageTest> &tests)
{
    QList<Sample> samples;
    for (const PackageTest &test : tests) {
        if (!test.name.startsWith("sample/"_L1))
            continue;
        const auto input = readShown(test.input);
        if (!input)
            return std::unexpected(input.error());
        const auto answer = readShown(test.answer);
        if (!answer)
            return std::unexpected(answer.error());
        samples += {.input = *input, .answer = *answer};
    }
    return samples;
}

QList<LabelledSubmission> findSubmissions(const QString &folder)
{
    QList<LabelledSubmission> submissions;
    const QDir root(folder + u"/submissions"_s);
    for (const QString &label : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir labelled(root.filePath(label));
        for (const QString &file : labelled.entryList(QDir::Files, QDir::Name))
            submissions += {.file = labelled.filePath(file), .label = label};
    }
    return submissions;
}

} // namespace duello
