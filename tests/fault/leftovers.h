// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringList>

namespace duello {

/// What a sandbox helper may leave on this machine when it is killed.
class Leftovers
{
public:
    /// Of helpers that are started by the path `helper`, which no other test uses. What is there now is not theirs.
    explicit Leftovers(const QString &helper);

    /// The helpers that are alive. Their control groups are known from then on.
    QStringList livingHelpers();
    /// Takes note of the control groups of processes that are going to be killed.
    void noteGroups(const QList<qint64> &processes);
    /// Each in a few words; empty when nothing is left: a process of the helper or one of `processes`, a control group,
    /// a scratch folder, a mount.
    QStringList list(const QList<qint64> &processes);

private:
    QByteArray m_helper;
    QSet<QString> m_groups; ///< of helpers seen so far
    QStringList m_scratchBefore;
    qsizetype m_mountsBefore;
};

} // namespace duello
