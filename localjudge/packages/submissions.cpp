// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/submissions.h"

#include "localjudge/packages/yaml.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// A pattern of submissions.yaml: * and ? within a name, {a,b} for either; a folder stands for all that is in it.
QRegularExpression patternOf(const QString &glob)
{
    QString pattern;
    int braces = 0;
    for (const QChar c : glob) {
        if (c == u'*') {
            pattern += u"[^/]*"_s;
        } else if (c == u'?') {
            pattern += u"[^/]"_s;
        } else if (c == u'{') {
            pattern += u"(?:"_s;
            ++braces;
        } else if (c == u'}' && braces > 0) {
            pattern += u')';
            --braces;
        } else if (c == u',' && braces > 0) {
            pattern += u'|';
        } else {
            pattern += QRegularExpression::escape(QString(c));
        }
    }
    return QRegularExpression(u"^%1(?:/.*)?$"_s.arg(pattern));
}

/// By the entries of submissions.yaml that match; the last one that says something counts.
std::optional<Expectation> expectationByYaml(const YAML::Node &map, const QString &name)
{
    std::optional<Expectation> expectation;
    for (const auto &entry : map) {
        if (!entry.first.IsScalar() || !patternOf(QString::fromStdString(entry.first.Scalar())).match(name).hasMatch())
            continue;
        QStringList codes = yaml::words(entry.second, "required");
        if (codes.isEmpty())
            codes = yaml::words(entry.second, "permitted");
        if (!codes.isEmpty())
            expectation = expectationOfCodes(codes);
    }
    return expectation;
}

std::optional<Expectation> expectationInFiles(const QStringList &files)
{
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto expectation = expectationInSource(file.readAll()))
            return expectation;
    }
    return std::nullopt;
}

} // namespace

QStringList sourceFilesOf(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    files.sort();
    return files;
}

Result<QList<LabelledSubmission>> findSubmissions(const QString &folder)
{
    const QDir root(folder + u"/submissions"_s);
    const auto map = yaml::readMap(root.filePath(u"submissions.yaml"_s));
    if (!map)
        return std::unexpected(map.error());
    QList<LabelledSubmission> submissions;
    for (const QString &label : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir labelled(root.filePath(label));
        for (const QFileInfo &entry :
             labelled.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            LabelledSubmission submission{.path = entry.filePath(), .files = {}, .expectation = {}};
            submission.files = entry.isDir() ? sourceFilesOf(entry.filePath()) : QStringList{entry.filePath()};
            if (submission.files.isEmpty())
                continue;
            auto expectation = expectationByYaml(*map, label + u'/' + entry.fileName());
            if (!expectation)
                expectation = expectationInFiles(submission.files);
            submission.expectation = expectation.value_or(expectationOfFolder(label));
            submissions += submission;
        }
    }
    return submissions;
}

} // namespace duello
