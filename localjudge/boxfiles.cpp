// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/boxfiles.h"

#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

Result<void> writeForBox(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(path, file.errorString()));
    // The program may run as another user; what it may see is decided by the box.
    file.setPermissions(file.permissions() | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

} // namespace duello
