// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/packagelibrary.h"

#include "net/protocol/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QStringList packagesIn(const QString &folder)
{
    if (isPackage(folder))
        return {folder};
    QStringList packages;
    const QDir library(folder);
    for (const QString &name : library.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (isPackage(library.filePath(name)))
            packages += library.filePath(name);
    }
    return packages;
}

} // namespace

PackageLibrary::PackageLibrary(const QStringList &folders)
{
    for (const QString &folder : folders) {
        for (const QString &package : packagesIn(folder))
            add(package);
    }
}

Result<void> PackageLibrary::examine(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return failure(ErrorCode::PackageInvalid, u"%1: there is no such folder"_s.arg(folder));
    if (!info.isDir())
        return failure(ErrorCode::PackageInvalid, u"%1: is not a folder"_s.arg(folder));
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorCode::PackageInvalid, u"%1: may not be read"_s.arg(folder));
    if (QDir(folder).isEmpty())
        return failure(ErrorCode::PackageInvalid, u"%1: is empty"_s.arg(folder));
    if (packagesIn(folder).isEmpty())
        return failure(ErrorCode::PackageInvalid,
                       u"%1: problem.yaml is missing, here and in every folder of it"_s.arg(folder));
    return {};
}

void PackageLibrary::add(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    const ProblemId id(QDir(path).dirName());
    if (m_packages.contains(id)) {
        if (m_folders.value(id) != path && !m_shadowed.contains(path))
            m_shadowed.append(path);
        return;
    }
    m_packages.insert(id, readPackage(folder));
    m_folders.insert(id, path);
}

QList<ProblemSummary> PackageLibrary::problems() const
{
    QList<ProblemSummary> summaries;
    for (const Result<ProblemPackage> &package : m_packages) {
        if (package && package->problem.timeLimit.count() > 0)
            summaries += package->problem.summary;
    }
    std::ranges::stable_sort(summaries, {}, &ProblemSummary::level); // ids are in order already
    return summaries;
}

QList<BrokenPackage> PackageLibrary::broken() const
{
    QList<BrokenPackage> list;
    for (const auto &[id, package] : m_packages.asKeyValueRange()) {
        if (!package)
            list.append({m_folders.value(id), package.error()});
    }
    return list;
}

void PackageLibrary::setTimeLimit(const ProblemId &id, std::chrono::milliseconds limit)
{
    if (const auto found = m_packages.find(id); found != m_packages.end() && *found)
        (*found)->problem.timeLimit = limit;
}

Result<Problem> PackageLibrary::problem(const ProblemId &id) const
{
    return package(id).transform([](const ProblemPackage &found) { return found.problem; });
}

Result<QByteArray> PackageLibrary::statementPdf(const ProblemId &id, const QString &language) const
{
    const Result<ProblemPackage> found = package(id);
    if (!found)
        return std::unexpected(found.error());
    if (!found->pdfs.contains(language))
        return failure(ErrorCode::NotFound, u"the statement has no PDF in \"%1\""_s.arg(language));
    QFile file(found->pdfs.value(language));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return file.read(limits::statementPdf.count());
}

Result<ProblemPackage> PackageLibrary::package(const ProblemId &id) const
{
    const auto found = m_packages.constFind(id);
    if (found == m_packages.constEnd())
        return failure(ErrorCode::UnknownProblem, u"there is no problem \"%1\""_s.arg(id.value()));
    return *found;
}

} // namespace duello
