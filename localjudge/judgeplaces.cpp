// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/judgeplaces.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

bool isRoot()
{
    return ::geteuid() == 0;
}

} // namespace

void letProgramsThrough(const QString &folder)
{
    if (isRoot())
        QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ExeGroup | QFile::ExeOther);
}

JudgePlaces JudgePlaces::ofUser()
{
    return {.cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/duello/judge"_s,
            .languages =
                QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/duello/languages.yaml"_s};
}

QString scratchFolderIn(const QString &cache)
{
    const QString folder = isRoot() ? u"/var/cache/duello/scratch"_s : cache + u"/scratch"_s;
    if (cache.isEmpty() || !QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return QDir::tempPath();
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QFileInfo &left : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (left.lastModified() < yesterday)
            QDir(left.filePath()).removeRecursively();
    }
    return folder;
}

} // namespace duello
