// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk in memory beneath SQLite, with the two states that a real one has: what was written, and what would still be
// there after a power cut. A crash is a picture of either, taken when the database asks for a sync, which is the
// boundary of a commit; when the dying process has closed its files the machine goes on from the picture.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace duello::simulator {

class VirtualDisk
{
public:
    using Image = QMap<QString, QByteArray>;

    enum class Moment { BeforeSync, AfterSync };
    enum class Survives {
        Written, ///< a killed process: the operating system keeps what it was given
        Synced,  ///< a power cut
    };

    /// Makes the disk in use the one that SQLite opens by default in this process.
    static void use(VirtualDisk &disk);

    Image image(Survives what) const;
    /// Nobody may have files open.
    void replace(const Image &image);

    /// Told at each sync of a journal.
    std::function<void(Moment)> synced;
    /// Writing fails as on a full disk.
    bool full = false;

    /// A file: private to the VFS.
    struct File
    {
        struct Undo
        {
            qsizetype offset = 0;
            QByteArray bytes; ///< what was there
            qsizetype size = 0;
        };

        QByteArray bytes;
        std::vector<Undo> unsynced;
        std::vector<std::unique_ptr<char[]>> shared; ///< the index of the write-ahead log
    };

    std::shared_ptr<File> open(const QString &name, bool create);
    bool exists(const QString &name) const { return m_files.contains(name); }
    void remove(const QString &name) { m_files.remove(name); }

private:
    QMap<QString, std::shared_ptr<File>> m_files;
};

} // namespace duello::simulator
