// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/powercut/disk.h"

#include <algorithm>

namespace duello {

namespace {

constexpr qint64 sector = 512;

void overwrite(QByteArray &content, qint64 offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.resize(offset + bytes.size(), '\0');
    std::ranges::copy(bytes, content.begin() + offset);
}

void apply(QByteArray &content, const Disk::File::Change &change)
{
    if (change.truncates)
        content.resize(change.offset, '\0');
    else
        overwrite(content, change.offset, change.bytes);
}

/// The parts of a write that a disk handles by themselves.
QList<Disk::File::Change> sectorsOf(const Disk::File::Change &change)
{
    if (change.truncates)
        return {change};
    QList<Disk::File::Change> parts;
    for (qint64 from = 0; from < change.bytes.size();) {
        const qint64 size = std::min(sector - (change.offset + from) % sector, change.bytes.size() - from);
        parts.append({change.offset + from, change.bytes.mid(from, size)});
        from += size;
    }
    return parts;
}

/// Sometimes all is lost, sometimes nothing, sometimes a part of it, and then not always the first part.
QByteArray leftBy(std::mt19937 &chance, const Disk::File &file)
{
    QByteArray content = file.durable;
    QList<Disk::File::Change> parts;
    for (const Disk::File::Change &change : file.pending)
        parts += sectorsOf(change);
    switch (std::uniform_int_distribution(0, 3)(chance)) {
    case 0:
        parts.clear();
        break;
    case 1:
        parts.resize(std::uniform_int_distribution<qsizetype>(0, parts.size())(chance));
        break;
    case 2:
        std::ranges::shuffle(parts, chance);
        parts.resize(std::uniform_int_distribution<qsizetype>(0, parts.size())(chance));
        break;
    default:
        parts.removeIf([&chance](const auto &) { return std::uniform_int_distribution(0, 4)(chance) == 0; });
    }
    for (const Disk::File::Change &part : std::as_const(parts))
        apply(content, part);
    return content;
}

} // namespace

void Disk::cutPowerAfter(std::optional<qint64> operations)
{
    m_left = operations;
}

void Disk::reboot(std::mt19937 &chance, Luck luck)
{
    m_power = true;
    m_left.reset();
    std::erase_if(m_files, [&chance, luck](auto &entry) {
        File &file = entry.second;
        if (luck == Luck::Some)
            file.durable = leftBy(chance, file);
        file.now = file.durable;
        file.pending.clear();
        file.sharedMemory.clear();
        // a file that was made or removed, and whose folder was not synced, is there or not
        file.existsDurably = file.exists == file.existsDurably ? file.exists : chance() % 2 == 0;
        file.exists = file.existsDurably;
        return !file.exists;
    });
}

qint64 Disk::size() const
{
    qint64 bytes = 0;
    for (const auto &[name, file] : m_files)
        bytes += file.exists ? file.now.size() : 0;
    return bytes;
}

Disk::File *Disk::find(const std::string &name)
{
    const auto found = m_files.find(name);
    return found != m_files.end() && found->second.exists ? &found->second : nullptr;
}

Disk::File &Disk::create(const std::string &name)
{
    File &file = m_files[name];
    if (!file.exists) // it was removed, and its folder not synced
        file.pending.append({0, {}, true});
    file.exists = true;
    return file;
}

// The operation that is under way when the power goes is begun and fails.
bool Disk::operate()
{
    ++m_operations;
    if (m_left && (*m_left)-- <= 0)
        m_power = false;
    return m_power;
}

bool Disk::write(File &file, qint64 offset, const QByteArray &bytes)
{
    if (!m_power)
        return false;
    const qint64 growth = std::max<qint64>(0, offset + bytes.size() - file.now.size());
    if (growth > 0 && size() + growth > m_capacity)
        return false;
    const File::Change change{offset, bytes};
    apply(file.now, change);
    file.pending.append(change);
    return operate();
}

bool Disk::truncate(File &file, qint64 size)
{
    if (!m_power)
        return false;
    const File::Change change{size, {}, true};
    apply(file.now, change);
    file.pending.append(change);
    return operate();
}

bool Disk::sync(File &file)
{
    if (!m_power || !operate())
        return false;
    if (m_lies)
        return true;
    for (const File::Change &change : std::as_const(file.pending))
        apply(file.durable, change);
    file.pending.clear();
    if (!file.existsDurably)
        syncFolder();
    return true;
}

// All files are in one. SQLite's own layer syncs it with the first sync of a new file.
void Disk::syncFolder()
{
    std::erase_if(m_files, [](auto &entry) {
        entry.second.existsDurably = entry.second.exists;
        return !entry.second.exists;
    });
}

bool Disk::remove(const std::string &name, bool durably)
{
    if (!m_power || !operate())
        return false;
    if (File *file = find(name)) {
        file->exists = false;
        file->now.clear();
    }
    if (durably)
        syncFolder();
    return true;
}

} // namespace duello
