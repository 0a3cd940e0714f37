// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/historyexporter.h"

#include <QSaveFile>
#include <QtConcurrentRun>

namespace duello {

namespace {

/// Why not; nothing when all of it is in the file.
QString save(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    return saved ? QString() : file.errorString();
}

} // namespace

void HistoryExporter::write(const QList<DuelRecord> &records, const QString &path, HistoryFormat format)
{
    QtConcurrent::run([=] {
        return save(path, historyText(records, format));
    }).then(this, [this, count = records.size(), path](const QString &reason) {
        if (reason.isEmpty())
            Q_EMIT written(count, path);
        else
            Q_EMIT failed(path, reason);
    });
}

} // namespace duello
