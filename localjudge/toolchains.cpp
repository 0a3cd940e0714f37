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

QStringList withProgram(const QStringList &command, const QString &program)
{
    QStringList words = command;
    for (QString &word : words) {
        word.replace("$program"_L1, program);
        word.replace("$folder"_L1, QFileInfo(program).path());
    }
    return words;
}

Toolchains::Toolchains(const Launcher &launcher, const LanguageTable &table, const QStringList &folders)
{
    for (const Language &language : table.all())
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
    const QString version = versionOf(language, program, launcher);
    if (version.isEmpty()) {
        info.reason = {Remark::Kind::DoesNotWork, {program, language.package}};
        return info;
    }
    m_found.insert(language.name, {.language = language, .program = program, .version = version});
    info.version = shortVersion(program, version.section(u'\n', 0, 0));
    info.available = true;
    return info;
}

/// Empty when the program does not work in a box.
QString Toolchains::versionOf(const Language &language, const QString &program, const Launcher &launcher)
{
    RunSpec spec;
    spec.command = withProgram(language.version, program);
    if (const auto known = m_versions.constFind(spec.command); known != m_versions.constEnd())
        return *known;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = std::chrono::seconds(10);
    spec.wallLimit = std::chrono::seconds(20);
    spec.memoryLimit = Bytes::fromMib(512);
    const Result<RunReport> report = launcher.start(spec)->wait();
    QString version;
    if (report && report->succeeded())
        version = QString::fromUtf8(report->output + report->errorOutput).trimmed();
    m_versions.insert(spec.command, version);
    return version;
}

Result<Toolchain> Toolchains::find(const QString &language) const
{
    if (const auto found = m_found.constFind(language); found != m_found.constEnd())
        return *found;
    const auto info = std::ranges::find(m_infos, language, &LanguageInfo::name);
    if (info == m_infos.end())
        return failure(ErrorCode::UnknownLanguage, u"there is no language \"%1\""_s.arg(language));
    return failure(ErrorCode::LanguageUnavailable, remarkWords(info->reason));
}

} // namespace duello
