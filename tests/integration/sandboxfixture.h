// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/launcher.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <map>
#include <sys/types.h>

Q_DECLARE_METATYPE(duello::Tier)

namespace duello {

/// Real boxes in every tier that this machine gives: each test function runs once for each of them.
class SandboxFixture : public QObject
{
    Q_OBJECT

protected:
    /// Rows for initTestCase_data().
    void addTiers();

    const Launcher &launcher();
    static Tier tier();
    static bool isLandlock() { return tier() == Tier::Landlock; }
    /// Whether no box is used for a second run.
    static bool servesOnce() { return isLandlock() || tier() == Tier::Bubblewrap; }
    RunReport run(const RunSpec &spec);
    std::array<RunReport, 2> runJoined(const RunSpec &first, const RunSpec &second);
    QString file(const QString &name, const QByteArray &content) const;
    QString folder(const QString &name) const;
    static RunSpec python(const QString &code);

private:
    std::map<Tier, std::unique_ptr<Launcher>> m_launchers;
    QTemporaryDir m_folder;
};

/// The living children of this process; it has none but sandbox helpers.
QList<pid_t> helpersOfThisProcess();

/// A word for command lines that no other test on this machine uses.
QString processMark();

/// How many processes of this machine have `mark` in their command line.
int processesWith(const QByteArray &mark);

} // namespace duello
