// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a restored backup is noticed. Beside the database lies a small file that says which epoch it is, in which file it
// lies, and how many events it has ever had; it is written after each commit and before its events are pushed. So what
// anyone was told is never beyond the mark, and a database that is behind its mark has lost something that somebody was
// told. The file is not synced at each commit: a mark that is older than the database says nothing and does no harm.
//
// Where commits are not synced either (Database::writeLoosely) a power cut may take back what was told, and the mark
// with it. Before the first of them the mark says on disk in which run of the machine that is; a database that is found
// in another run has lost something, for all that anyone knows. Killing the program loses nothing and changes no run.
#pragma once

#include "net/protocol/error.h"

#include <QFile>
#include <QList>

#include <memory>

namespace duello {

class HighWaterMark
{
public:
    /// Where a database has come to.
    struct Position
    {
        QString epoch;
        qint64 events = 0; ///< that there have ever been
    };

    /// A database in memory has no mark.
    /// `machineRun`: a word that is another one whenever the machine has started; empty: there is none to be had.
    static Result<std::unique_ptr<HighWaterMark>> open(const QString &databaseFile,
                                                       const QByteArray &machineRun = currentMachineRun());

    /// Whether the database that is found at `position` is the one that was left here: not an older copy of it, not one
    /// from elsewhere.
    bool agreesWith(const Position &position) const;
    /// From now on the database is at least there.
    void set(const Position &position);

    /// From now on commits need not be synced. False when that cannot be noted: they have to be.
    bool loosen();
    /// All commits are synced now.
    void tighten();
    bool isLoose() const { return m_isLoose; }

    static QByteArray currentMachineRun();

private:
    HighWaterMark(const QString &databaseFile, const QByteArray &machineRun);
    QList<QByteArray> words() const;
    bool write();

    const QString m_databaseFile;
    const QByteArray m_machineRun;
    QFile m_file;
    Position m_position;
    bool m_isLoose = false;
    bool m_exists = false; ///< on disk, so that an overwritten one is never an empty one
};

} // namespace duello
