// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/foreigncheck.h"

#include "localjudge/checkers/tokentext.h"
#include "localjudge/judgeplaces.h"

#include <QDir>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Opinion = CheckResult::Opinion;

Opinion byIcpc(int exitCode)
{
    return exitCode == 42 ? Opinion::Accepted : exitCode == 43 ? Opinion::Wrong : Opinion::Broken;
}

Opinion byTestlib(int exitCode)
{
    switch (exitCode) {
    case 0:
        return Opinion::Accepted;
    case 1:
        return Opinion::Wrong;
    case 2:
    case 4:
    case 8:
        return Opinion::Misformatted;
    default:
        return Opinion::Broken;
    }
}

QString howItFailed(const RunReport &report)
{
    using KilledBy = RunReport::KilledBy;
    if (report.killedBy == KilledBy::CpuLimit || report.killedBy == KilledBy::WallLimit)
        return u"the checker took too long"_s;
    if (report.killedBy == KilledBy::MemoryLimit)
        return u"the checker needed too much memory"_s;
    if (report.signal != 0)
        return u"the checker crashed with signal %1"_s.arg(report.signal);
    return u"the checker ended with exit code %1"_s.arg(report.exitCode);
}

Remark spoken(const QByteArray &text)
{
    const QString message = shownMessage(text);
    return message.isEmpty() ? Remark{} : Remark{Remark::Kind::Text, {message}};
}

} // namespace

CheckResult opinionOf(const RunReport &report, Convention convention, const QByteArray &forPlayers,
                      const QByteArray &forJudges)
{
    CheckResult result{.opinion = Opinion::Broken, .place = spoken(forPlayers), .difference = spoken(forJudges)};
    if (report.signal == 0 && report.killedBy == RunReport::KilledBy::Nobody)
        result.opinion = convention == Convention::Icpc ? byIcpc(report.exitCode) : byTestlib(report.exitCode);
    if (result.opinion == Opinion::Broken) {
        const QString said = shownMessage(forJudges);
        const QString words = howItFailed(report) + (said.isEmpty() ? said : u": "_s + said);
        result.place = result.difference = {Remark::Kind::Text, {words}};
    }
    return result;
}

RunSpec foreignSpec(const ForeignProgram &program)
{
    RunSpec spec;
    spec.command = program.command;
    spec.folder = program.folder;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = 60s;
    spec.wallLimit = 120s;
    spec.memoryLimit = Bytes::fromMib(2048);
    spec.stackLimit = Bytes::fromMib(256);
    spec.outputLimit = Bytes::fromMib(64);
    spec.fileLimit = Bytes::fromMib(64);
    spec.scratchLimit = Bytes::fromMib(256);
    return spec;
}

QStringList foreignArguments(const ForeignProgram &program, const QStringList &flags)
{
    if (program.convention == Convention::Icpc)
        return QStringList{u"/data/input"_s, u"/data/answer"_s, u"/box/"_s} + flags;
    return QStringList{u"/data/input"_s, u"/data/output"_s, u"/data/answer"_s} + flags;
}

QByteArray feedbackFile(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ForeignCheck::ForeignCheck(const Launcher &launcher, const ForeignProgram &program, const QString &scratch)
    : m_launcher(launcher), m_program(program), m_scratch(scratch + u"/check-XXXXXX"_s)
{
    letProgramsThrough(m_scratch.path());
}

ForeignCheck::~ForeignCheck() = default;

void ForeignCheck::start(const QString &input, const QString &answer, const QByteArray &output,
                         const QStringList &flags)
{
    const QString path = m_scratch.filePath(u"output"_s);
    const QString feedback = m_scratch.filePath(u"feedback"_s);
    QFile file(path);
    if (!m_scratch.isValid() || !QDir().mkdir(feedback) || !file.open(QIODevice::WriteOnly) ||
        file.write(output) != output.size()) {
        const Error error{ErrorCode::FileUnusable, u"%1: %2"_s.arg(path, file.errorString())};
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT finished(std::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    file.close();
    file.setPermissions(file.permissions() | QFile::ReadGroup | QFile::ReadOther);
    RunSpec spec = foreignSpec(m_program);
    spec.command += foreignArguments(m_program, flags);
    spec.files = {{u"input"_s, input}, {u"answer"_s, answer}};
    spec.artifacts = feedback;
    if (m_program.convention == Convention::Icpc)
        spec.input = path;
    else
        spec.files.insert(u"output"_s, path);
    m_run = m_launcher.start(spec);
    connect(m_run.get(), &SandboxRun::finished, this, [this, feedback](const Result<RunReport> &report) {
        m_run.release()->deleteLater(); // it is the sender
        if (!report)
            return Q_EMIT finished(std::unexpected(report.error()));
        const bool isIcpc = m_program.convention == Convention::Icpc;
        const QByteArray forJudges = feedbackFile(feedback, u"judgemessage.txt"_s);
        Q_EMIT finished(Verdict{
            .check = opinionOf(*report, m_program.convention, feedbackFile(feedback, u"teammessage.txt"_s),
                               isIcpc && !forJudges.isEmpty() ? forJudges : report->errorOutput),
            .nextInput = isIcpc && report->exitCode == 42 ? feedbackFile(feedback, u"nextpass.in"_s) : QByteArray(),
        });
    });
}

} // namespace duello
