// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownFolder = ownFile | QFile::ExeOwner;

/// A rename is on disk only when its folder is.
Result<void> syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return failure(ErrorCode::FileUnusable, path + ": "_L1 + qt_error_string(errno));
    const int result = ::fsync(folder);
    const int why = errno;
    ::close(folder);
    if (result != 0)
        return failure(ErrorCode::FileUnusable, path + ": "_L1 + qt_error_string(why));
#else
    Q_UNUSED(path)
#endif
    return {};
}

} // namespace

Result<void> writeDurably(const QString &path, const QByteArray &content)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder) && (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownFolder)))
        return failure(ErrorCode::FileUnusable, folder + ": cannot be made"_L1);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownFile) || file.write(content) != content.size() ||
        !file.commit()) // syncs the file itself before it renames it
        return failure(ErrorCode::FileUnusable, path + ": "_L1 + file.errorString());
    return syncFolder(folder);
}

QString fileNameFor(const QString &text)
{
    // A name must not begin with a dot: it would be hidden, or a folder above.
    return QString::fromLatin1(QUrl::toPercentEncoding(text)).replace(u'.', "%2E"_L1);
}

Result<QByteArray> readWhole(const QString &path, qint64 longest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnusable, path + ": "_L1 + file.errorString());
    if (file.size() > longest)
        return failure(ErrorCode::FileUnusable, path + ": too large"_L1);
    return file.readAll();
}

} // namespace duello
