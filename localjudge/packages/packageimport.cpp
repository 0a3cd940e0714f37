// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/packageimport.h"

#include "localjudge/packages/archive.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFiles = 20'000;

Result<void> copyFolder(const QString &source, const QString &target)
{
    const QString root = QFileInfo(source).canonicalFilePath();
    int files = 0;
    QDirIterator entries(source, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        if (!QFileInfo(path).canonicalFilePath().startsWith(root + u'/'))
            return failure(ErrorCode::PackageInvalid, u"%1: the link leads out of the package"_s.arg(path));
        if (++files > mostFiles)
            return failure(ErrorCode::PackageInvalid, u"the package has more than %1 files"_s.arg(mostFiles));
        const QString copy = target + path.mid(source.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(path, copy))
            return failure(ErrorCode::FileUnusable, u"%1: cannot be written"_s.arg(copy));
    }
    return {};
}

/// Archives mostly hold one folder, which is the package.
QString packageIn(const QString &folder)
{
    if (isPackage(folder))
        return folder;
    const QStringList inside = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : inside) {
        if (isPackage(folder + u'/' + name))
            return folder + u'/' + name;
    }
    return {};
}

} // namespace

QString packageIdOf(const QString &source)
{
    QString id;
    for (const QChar c : QFileInfo(QDir::cleanPath(source)).completeBaseName().toLower()) {
        if ((c >= u'a' && c <= u'z') || c.isDigit())
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.isEmpty() ? u"problem"_s : id;
}

Result<ProblemPackage> importPackage(const QString &source, const QString &library)
{
    const QString target = library + u'/' + packageIdOf(source);
    if (!QFileInfo::exists(source))
        return failure(ErrorCode::FileUnusable, u"%1: there is no such file"_s.arg(source));
    if (QFileInfo::exists(target))
        return failure(ErrorCode::FileUnusable, u"%1: is there already"_s.arg(target));
    if (!QDir().mkpath(library))
        return failure(ErrorCode::FileUnusable, u"%1: cannot be made"_s.arg(library));
    // On the same disk as the library, so that the package appears there whole or not at all.
    const QTemporaryDir workshop(library + u"/.import-XXXXXX"_s);
    const QString unpacked = workshop.filePath(u"unpacked"_s);
    if (!workshop.isValid() || !QDir().mkdir(unpacked))
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(library, workshop.errorString()));
    const Result<void> taken =
        QFileInfo(source).isDir() ? copyFolder(QDir::cleanPath(source), unpacked) : unpack(source, unpacked);
    if (!taken)
        return std::unexpected(taken.error());
    const QString package = packageIn(unpacked);
    if (package.isEmpty())
        return failure(ErrorCode::PackageInvalid,
                       u"%1: has neither a problem.yaml nor a problem.xml"_s.arg(QFileInfo(source).fileName()));
    if (const Result<ProblemPackage> read = readPackage(package); !read)
        return std::unexpected(read.error());
    if (!QDir().rename(package, target))
        return failure(ErrorCode::FileUnusable, u"%1: cannot be made"_s.arg(target));
    return readPackage(target);
}

} // namespace duello
