// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk in memory that loses power. What was written is read back at once, and is safe when it was synced; of what was
// not, any sectors may have reached the disk when the power goes, in any order, and the others not: that is what a
// disk's cache does.
//
//   write -> pending -> sync -> durable
//              |
//              +-> power cut: each sector of each pending write is kept or lost by chance
#pragma once

#include <QByteArray>
#include <QList>

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>

namespace duello {

class Disk
{
public:
    /// One file. What is in it now and what would be there after a power cut.
    struct File
    {
        struct Change
        {
            qint64 offset = 0; ///< of the bytes, or the new size
            QByteArray bytes;
            bool truncates = false;
        };

        QByteArray now;
        QByteArray durable;
        QList<Change> pending;
        bool exists = true;
        bool existsDurably = false;
        std::vector<std::unique_ptr<QByteArray>> sharedMemory; ///< of SQLite's index of its log; not on the disk
    };

    /// The power goes in the middle of the operation of this number; 0 is the next one. Nothing: it stays.
    void cutPowerAfter(std::optional<qint64> operations);
    bool hasPower() const { return m_power; }
    /// Writes, truncations, syncs and removals so far.
    qint64 operations() const { return m_operations; }
    enum class Luck { None, Some };
    /// The power is back; what was not synced is what `chance` left of it, or nothing.
    void reboot(std::mt19937 &chance, Luck luck = Luck::Some);

    /// Room for so many bytes in all.
    void setCapacity(qint64 bytes) { m_capacity = bytes; }
    qint64 size() const;

    /// A disk that says "synced" and does not.
    void setLiesAboutSyncing(bool lies) { m_lies = lies; }

    File *find(const std::string &name);
    File &create(const std::string &name);
    /// Each answers false when the power is gone; `write` also when the disk is full.
    bool write(File &file, qint64 offset, const QByteArray &bytes);
    bool truncate(File &file, qint64 size);
    bool sync(File &file);
    bool remove(const std::string &name, bool durably);

private:
    bool operate();
    void syncFolder();

    std::map<std::string, File> m_files;
    std::optional<qint64> m_left; ///< operations until the power goes
    qint64 m_operations = 0;
    qint64 m_capacity = std::numeric_limits<qint64>::max();
    bool m_power = true;
    bool m_lies = false;
};

} // namespace duello
