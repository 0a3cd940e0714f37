// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/toolchains.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// The program itself where its name is a link through /etc/alternatives, which a box does not have. Other links stay:
/// some programs look at the name they are called by.
QString reachable(QString path)
{
    for (QFileInfo file(path); file.symLinkTarget().startsWith("/etc/"_L1); file.setFile(path))
        path = QFileInfo(file.symLinkTarget()).symLinkTarget();
    return path;
}

QString firstFound(const QStringList &programs, const QStringList &folders)
{
    for (const QString &program : programs) {
        for (const QString &folder : folders) {
            const QFileInfo file(folder + u'/' + program);
            if (file.isFile() && file.isExecutable())
                return reachable(file.filePath());
        }
    }
    return {};
}

QStringList filled(QStringList words, const QString &program)
{
    for (QString &word : words)
        word.replace("%compiler"_L1, program);
    return words;
}

/// "g++ 14.2.0" of "g++ (Debian 14.2.0-19) 14.2.0".
QString shortVersion(const QString &program, const QString &firstLine)
{
    static const QRegularExpression number(u"\\d+\\.\\d+(?:\\.\\d+)?"_s);
    QString last;
    for (const auto &match : number.globalMatch(firstLine))
        last = match.captured();
    return QFileInfo(program).fileName() + u' ' + last;
}

} // namespace

Toolchains::Toolchains(const Launcher &launcher, const QStringList &folders)
{
    for (const Language &language : duello::languages())
        m_infos += examine(language, launcher, folders);
}

LanguageInfo Toolchains::examine(const Language &language, const Launcher &launcher, const QStringList &folders)
{
    LanguageInfo info{.name = language.name};
    if (!launcher.availability()) {
        info.reason = {Remark::Kind::NoSandbox, {launcher.availability().error().detail}};
        return info;
    }
    const QString program = firstFound(language.programs, folders);
    if (program.isEmpty()) {
        info.reason = {Remark::Kind::NotInstalled, {language.programs.first(), language.package}};
        return info;
    }
    RunSpec spec;
    spec.command = filled(language.version, program);
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = std::chrono::seconds(10);
    spec.wallLimit = std::chrono::seconds(20);
    const Result<RunReport> report = launcher.start(spec)->wait();
    if (!report || !report->succeeded()) {
        info.reason = {Remark::Kind::DoesNotWork, {program, language.package}};
        return info;
    }
    m_programs.insert(language.name, program);
    const QString firstLine = QString::fromUtf8(report->output.left(report->output.indexOf('\n')));
    info.version = shortVersion(program, firstLine);
    info.available = true;
    return info;
}

Result<QStringList> Toolchains::command(const Language &language, const QStringList &words) const
{
    const auto program = m_programs.constFind(language.name);
    if (program != m_programs.constEnd())
        return filled(words, *program);
    const auto info = std::ranges::find(m_infos, language.name, &LanguageInfo::name);
    return failure(ErrorCode::LanguageUnavailable, info == m_infos.end() ? QString() : remarkWords(info->reason));
}

Result<QStringList> Toolchains::buildCommand(const Language &language) const
{
    return command(language, language.build);
}

Result<QStringList> Toolchains::runCommand(const Language &language) const
{
    return command(language, language.run);
}

} // namespace duello
