// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/highwatermark.h"

#include "net/server/logging.h"

#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// In one sector, overwritten in place: it is never half of one mark and half of another.
constexpr int width = 160;

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

QByteArray HighWaterMark::currentMachineRun()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

Result<std::unique_ptr<HighWaterMark>> HighWaterMark::open(const QString &databaseFile, const QByteArray &machineRun)
{
    std::unique_ptr<HighWaterMark> mark(new HighWaterMark(databaseFile, machineRun));
    QFile &file = mark->m_file;
    if (!isInMemory(databaseFile) && !file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorCode::StorageUnavailable, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    mark->m_isLoose = !machineRun.isEmpty() && mark->words().value(3) == machineRun; // until that is synced
    return mark;
}

HighWaterMark::HighWaterMark(const QString &databaseFile, const QByteArray &machineRun)
    : m_databaseFile(databaseFile), m_machineRun(machineRun), m_file(databaseFile + ".mark"_L1)
{
}

bool HighWaterMark::agreesWith(const Position &position) const
{
    if (!m_file.isOpen())
        return true;
    const QList<QByteArray> found = words();
    const bool isWhole = found.size() == 3 || (found.size() == 4 && found[3] == m_machineRun);
    return isWhole && found[0] == position.epoch.toUtf8() && found[1].toLongLong() <= position.events &&
           found[2].toULongLong() == identityOf(m_databaseFile);
}

void HighWaterMark::set(const Position &position)
{
    m_position = position;
    if (write() && !m_exists)
        m_exists = m_file.isOpen() && ::fsync(m_file.handle()) == 0;
}

/// Epoch, events, which file; and the run of the machine while commits are loose.
QList<QByteArray> HighWaterMark::words() const
{
    QFile reader(m_file.fileName());
    return reader.open(QIODevice::ReadOnly) ? reader.readAll().trimmed().split(' ') : QList<QByteArray>();
}

bool HighWaterMark::write()
{
    if (!m_file.isOpen())
        return true;
    QByteArray line = m_position.epoch.toUtf8() + ' ' + QByteArray::number(m_position.events) + ' ' +
                      QByteArray::number(identityOf(m_databaseFile));
    if (m_isLoose)
        line += ' ' + m_machineRun;
    const QByteArray text = line.leftJustified(width - 1) + '\n';
    const bool written = ::pwrite(m_file.handle(), text.constData(), std::size_t(text.size()), 0) == text.size();
    if (!written)
        qCWarning(serverLog) << m_file.fileName() << "cannot be written";
    return written;
}

bool HighWaterMark::loosen()
{
    if (m_isLoose || !m_file.isOpen())
        return true;
    if (m_machineRun.isEmpty())
        return false;
    m_isLoose = true;
    m_isLoose = write() && ::fsync(m_file.handle()) == 0;
    return m_isLoose;
}

void HighWaterMark::tighten()
{
    if (!std::exchange(m_isLoose, false))
        return;
    if (!write() || ::fsync(m_file.handle()) != 0)
        qCWarning(serverLog) << m_file.fileName() << "says still that commits are not synced";
}

} // namespace duello
