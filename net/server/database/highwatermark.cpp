// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/highwatermark.h"

#include "net/server/logging.h"

#include <sys/stat.h>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// In one sector, overwritten in place: it is never half of one mark and half of another.
constexpr int width = 128;

/// Which file that is: a copy that took the place of the original is another one. 0: it is not a file of the system.
quint64 identityOf(const QString &file)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_ino : 0;
}

bool isInMemory(const QString &databaseFile)
{
    return databaseFile.isEmpty() || databaseFile.startsWith(u':') || databaseFile.startsWith("file:"_L1);
}

} // namespace

Result<std::unique_ptr<HighWaterMark>> HighWaterMark::open(const QString &databaseFile)
{
    std::unique_ptr<HighWaterMark> mark(new HighWaterMark(databaseFile));
    QFile &file = mark->m_file;
    if (!isInMemory(databaseFile) && !file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorCode::StorageUnavailable, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return mark;
}

HighWaterMark::HighWaterMark(const QString &databaseFile)
    : m_databaseFile(databaseFile), m_file(databaseFile + ".mark"_L1)
{
}

bool HighWaterMark::agreesWith(const Position &position) const
{
    if (!m_file.isOpen())
        return true;
    QFile reader(m_file.fileName());
    if (!reader.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> words = reader.readAll().trimmed().split(' ');
    return words.size() == 3 && words[0] == position.epoch.toUtf8() && words[1].toLongLong() <= position.events &&
           words[2].toULongLong() == identityOf(m_databaseFile);
}

void HighWaterMark::set(const Position &position)
{
    if (!m_file.isOpen())
        return;
    const QByteArray words = position.epoch.toUtf8() + ' ' + QByteArray::number(position.events) + ' ' +
                             QByteArray::number(identityOf(m_databaseFile));
    const QByteArray text = words.leftJustified(width - 1) + '\n';
    const bool written = ::pwrite(m_file.handle(), text.constData(), std::size_t(text.size()), 0) == text.size();
    if (!written)
        qCWarning(serverLog) << m_file.fileName() << "cannot be written";
    else if (!m_exists)
        m_exists = ::fsync(m_file.handle()) == 0;
}

} // namespace duello
