// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/submissions.h"

#include "localjudge/packages/yaml.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

void narrowBy(ExpectationRule &rule, const YAML::Node &entry)
{
    narrow(rule, yaml::words(entry, "permitted"), yaml::words(entry, "required"));
}

/// What an entry of submissions.yaml demands besides; of some tests only under a name that is none of its own keys.
void addRules(Expectation &expectation, const YAML::Node &entry)
{
    ExpectationRule rule = anyVerdict();
    narrowBy(rule, entry);
    if (rule != anyVerdict())
        expectation.rules += rule;
    for (const auto &part : entry) {
        if (!part.first.IsScalar() || !part.second.IsMap())
            continue;
        ExpectationRule scoped = anyVerdict(QString::fromStdString(part.first.Scalar()));
        narrowBy(scoped, part.second);
        expectation.rules += scoped;
    }
}

/// Takes what submissions.yaml says of a submission, by all entries that match it: the one of its folder changes what
/// such a folder means, the others demand more. False when none of them speaks of verdicts.
bool takeEntries(const YAML::Node &map, const QString &folder, const QString &name, LabelledSubmission &submission)
{
    Expectation expectation = expectationOfFolder(folder);
    const Expectation usual = expectation;
    for (const auto &pair : map) {
        const YAML::Node &entry = pair.second;
        const QString glob = pair.first.IsScalar() ? QString::fromStdString(pair.first.Scalar()) : QString();
        if (!entry.IsMap() || !matchesGlob(glob, folder + u'/' + name))
            continue;
        if (glob == folder)
            narrowBy(expectation.rules.first(), entry);
        else
            addRules(expectation, entry);
        submission.language = yaml::text(entry, "language").value_or(submission.language);
        submission.entry = yaml::text(entry, "entrypoint").value_or(submission.entry);
        if (yaml::text(entry, "use_for_time_limit") == u"false"_s)
            submission.isOfTimeLimit = false;
    }
    submission.expectation = expectation;
    return expectation != usual;
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
    while (found.hasNext()) {
        const QString path = found.next();
        if (!path.contains("/__pycache__/"_L1))
            files += path;
    }
    files.sort();
    return files;
}

Result<QList<SourceFile>> readSources(const QStringList &paths, const QString &folder)
{
    QList<SourceFile> files;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, file.errorString()));
        const bool isInside = !folder.isEmpty() && path.startsWith(folder + u'/');
        files +=
            {.name = isInside ? path.sliced(folder.size() + 1) : QFileInfo(path).fileName(), .content = file.readAll()};
    }
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
            LabelledSubmission submission{
                .path = entry.filePath(), .files = {}, .expectation = {}, .language = {}, .entry = {}};
            submission.files = entry.isDir() ? sourceFilesOf(entry.filePath()) : QStringList{entry.filePath()};
            if (submission.files.isEmpty())
                continue;
            if (!takeEntries(*map, label, entry.fileName(), submission)) {
                if (const auto inFiles = expectationInFiles(submission.files))
                    submission.expectation = *inFiles;
            }
            submissions += submission;
        }
    }
    return submissions;
}

} // namespace duello
