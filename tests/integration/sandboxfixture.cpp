// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxfixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

const QString helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");

} // namespace

void SandboxFixture::addTiers()
{
    QTest::addColumn<Tier>("tier");
    for (const Tier tier : allTiers) {
        auto launcher = std::make_unique<Launcher>(helper, std::span(&tier, 1));
        if (launcher->availability())
            QTest::newRow(qPrintable(tierName(tier))) << tier;
        else
            qInfo("not on this machine: %ls", qUtf16Printable(launcher->availability().error().detail));
        m_launchers.emplace(tier, std::move(launcher));
    }
}

const Launcher &SandboxFixture::launcher()
{
    return *m_launchers.at(tier());
}

Tier SandboxFixture::tier()
{
    QFETCH_GLOBAL(const Tier, tier);
    return tier;
}

RunReport SandboxFixture::run(const RunSpec &spec)
{
    const Result<RunReport> report = launcher().start(spec)->wait();
    if (!report) {
        qWarning("no box: %ls", qUtf16Printable(report.error().detail));
        return {};
    }
    return *report;
}

std::array<RunReport, 2> SandboxFixture::runJoined(const RunSpec &first, const RunSpec &second)
{
    JoinedRuns runs = launcher().prepareJoined(first, second);
    runs.toFirst = FileDescriptor();
    runs.first->start();
    runs.second->start();
    return {runs.first->wait().value_or(RunReport{}), runs.second->wait().value_or(RunReport{})};
}

QString SandboxFixture::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %ls", qUtf16Printable(file.fileName()));
    return file.fileName();
}

QString SandboxFixture::folder(const QString &name) const
{
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeOther);
    QDir().mkpath(m_folder.filePath(name));
    return m_folder.filePath(name);
}

RunSpec SandboxFixture::python(const QString &code)
{
    RunSpec spec;
    spec.command = {u"/usr/bin/python3"_s, u"-S"_s, u"-c"_s, code};
    spec.workingFolder = u"/box"_s;
    return spec;
}

QList<pid_t> helpersOfThisProcess()
{
    QList<pid_t> helpers;
    QFile children(u"/proc/thread-self/children"_s);
    if (!children.open(QIODevice::ReadOnly))
        return helpers;
    for (const QByteArray &child : children.readAll().simplified().split(' ')) {
        QFile commandLine(u"/proc/"_s + QString::fromLatin1(child) + u"/cmdline"_s);
        if (commandLine.open(QIODevice::ReadOnly) && !commandLine.readAll().isEmpty()) // a zombie has none
            helpers += child.toInt();
    }
    return helpers;
}

QString processMark()
{
    return u"duello_test_%1"_s.arg(QCoreApplication::applicationPid());
}

int processesWith(const QByteArray &mark)
{
    int count = 0;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/"_s + entry + u"/cmdline"_s);
        if (entry.front().isDigit() && file.open(QIODevice::ReadOnly) && file.readAll().contains(mark))
            ++count;
    }
    return count;
}

} // namespace duello
