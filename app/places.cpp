// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace duello {

using namespace Qt::StringLiterals;

QString defaultDataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString defaultProblemsDirectory()
{
    const QString installed = QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/duello/problems"_L1);
    return QFileInfo(installed).isDir() ? installed : QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems");
}

} // namespace duello
