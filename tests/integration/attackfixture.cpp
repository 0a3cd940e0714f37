// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attackfixture.h"

#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void AttackFixture::prepareTheHost()
{
    qputenv("DUELLO_SECRET", Host::secret);
    m_host = std::make_unique<Host>();
    QVERIFY(QFile::copy(QStringLiteral(DUELLO_ATTACK), folder(u"program"_s) + u"/attack"_s));
    folder(u"secret"_s);
    file(u"secret/answer"_s, Host::secret);
    file(u"given"_s, "5\n");
}

RunSpec AttackFixture::attack(const QString &name, const QString &argument) const
{
    RunSpec spec;
    spec.command = {u"/program/attack"_s, name, argument, processMark()};
    spec.folder = folder(u"program"_s);
    spec.files = {{u"given"_s, folder({}) + u"/given"_s}};
    spec.input = folder({}) + u"/given"_s;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = 300ms;
    spec.wallLimit = 5s;
    spec.memoryLimit = Bytes::fromMib(64);
    spec.stackLimit = Bytes::fromMib(32);
    spec.outputLimit = Bytes::fromMib(1);
    spec.fileLimit = Bytes::fromMib(16);
    return spec;
}

void AttackFixture::checkNothingSurvives()
{
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(processMark().toLatin1()), 0, 1000);
    QVERIFY2(m_host->isUntouched(), qPrintable(m_host->change()));
}

void AttackFixture::addAttacks()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("verdicts");
    const auto row = [](const char *number, const char *name, const char *verdicts = "AC",
                        const QString &argument = {}) {
        QTest::addRow("%s %s", number, name) << QString::fromLatin1(name) << argument << QString::fromLatin1(verdicts);
    };
    const QString bystander = QString::number(m_host->bystander());
    const QString answer = folder(u"secret"_s) + u"/answer"_s;
    row("R1", "spin", "TLE");
    row("R2", "spin-deaf", "TLE");
    row("R3", "wait", "ILE");
    row("R4", "stop-itself", "ILE");
    row("R5", "fork-bomb", "TLE WTL");
    row("R6", "scatter");
    row("R7", "daemonize");
    row("R8", "keep-output-open");
    row("R9", "spin-in-threads", "TLE");
    row("R12", "allocate", "MLE");
    row("R13", "map-shared", "MLE");
    row("R14", "fill-memory-files");
    row("R15", "share", "MLE");
    row("R16", "fill-pipes", "AC MLE");
    row("R17", "recurse", "RTE");
    row("R18", "flood-output", "OLE");
    row("R19", "flood-errors", "OLE");
    row("R20", "write-big-file", "RTE AC");   // AC: it could not be made at all
    row("R21", "write-many-files", "AC OLE"); // OLE: where nobody but the watcher counts
    row("R22", "make-many-files", "AC OLE");
    row("R23", "close-everything");
    row("R24", "dump-core", "RTE");
    row("R25", "raise-limits");
    row("R26", "take-descriptors");
    row("R27", "find-descriptors");
    row("R28", "read-environment");
    row("R29", "leave-shared-memory");
    row("R30", "leave-files");
    row("R31", "read-users");
    row("R32", "read-answers", "AC", answer);
    row("R33", "read-private-places");
    row("R34", "write-system", "AC", folder(u"program"_s));
    row("R36", "write-kernel-settings");
    row("R37", "gain-rights");
    row("R38", "leave-root");
    row("R39", "attach", "AC", bystander);
    row("R40", "kill-others", "AC RTE", bystander);
    row("R41", "type-into-the-terminal");
    row("R42", "call-the-host", "AC", QString::number(m_host->port()));
    row("R43", "call-the-desktop", "AC", m_host->abstractSocket());
    row("R44", "open-odd-sockets");
    row("R45", "nest-namespaces");
    row("R46", "try-risky-subsystems");
    row("R47", "administrate");
    row("R48", "enter-by-32-bits", "RTE");
    row("R49", "enter-by-x32", "RTE AC");
    row("R50", "jump-the-queue");
    row("R51", "open-devices");
    row("R52", "read-kernel-log");
    row("R53", "list-others");
    row("J3", "call-services", "AC", m_host->socketPath());
    row("J7", "rewrite-itself");
    row("J8", "stop-others", "AC ILE", bystander);
    row("J13", "rewrite-itself"); // a checker of a package gets its files the same way
    row("J15", "kill-others", "AC RTE", bystander);
    row("J16", "overwrite-the-helper", "AC", QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    row("J17", "unshare-by-32-bits", "RTE");
    row("J18", "signal-through-shared-files");
}

} // namespace duello
