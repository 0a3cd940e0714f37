// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

namespace duello {

/// What the window showed over several lives of the application, and what must therefore be there in the next one.
class Promises
{
public:
    /// One life: what the player said and when it was killed.
    void add(const QStringList &lines, qint64 killedAt);

    /// What is wrong with the text that the editor shows after the latest kill: lines lost, doubled, out of order or
    /// never typed. Empty when it is as it must be. What the text has, it must have for ever after.
    QString complaintAbout(const QString &text);

    /// The client_temp_ids of the submissions that the list showed.
    const QSet<QString> &submissions() const { return m_submissions; }
    int nextLine() const { return m_typed.isEmpty() ? 1 : m_typed.lastKey() + 2; }
    int lines() const { return int(m_typed.size()); }

private:
    QMap<int, qint64> m_typed; ///< number of a line -> when it was seen in the editor
    QSet<int> m_owed;          ///< lines that must be there
    QSet<QString> m_submissions;
};

} // namespace duello
