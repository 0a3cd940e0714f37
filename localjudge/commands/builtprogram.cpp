// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/builtprogram.h"

#include "localjudge/boxfiles.h"
#include "localjudge/localjudge.h"
#include "localjudge/programbuild.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>

namespace duello::commands {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Generous: it is slow on purpose, or makes large tests.
RunSpec specOf(const SourceProgram &program, const QString &folder)
{
    RunSpec spec;
    spec.command = program.runCommand(Bytes::fromMib(1024));
    spec.folder = folder;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = 60s;
    spec.wallLimit = 120s;
    spec.memoryLimit = Bytes::fromMib(2048);
    spec.stackLimit = program.toolchain.language.threadStack.count() > 0 ? program.toolchain.language.threadStack
                                                                         : Bytes::fromMib(256);
    spec.outputLimit = Bytes::fromMib(64);
    spec.fileLimit = Bytes::fromMib(64);
    return spec;
}

QString howItFailed(const RunReport &report)
{
    using KilledBy = RunReport::KilledBy;
    if (report.killedBy == KilledBy::CpuLimit || report.killedBy == KilledBy::WallLimit)
        return u"it takes too long"_s;
    if (report.killedBy == KilledBy::MemoryLimit)
        return u"it needs too much memory"_s;
    if (report.outputTruncated)
        return u"it prints too much"_s;
    if (report.signal != 0)
        return u"it ends with signal %1"_s.arg(report.signal);
    return u"it ends with exit code %1"_s.arg(report.exitCode);
}

} // namespace

Workshop::Workshop(const JudgePlaces &places)
    : m_launcher(helperBesideProgram())
    , m_languages(LanguageTable::load(places.languages))
    , m_toolchains(m_launcher, m_languages, places.programFolders)
    , m_cache(places.cache.isEmpty() ? QString() : places.cache + u"/builds"_s)
    , m_scratch(scratchFolderIn(places.cache) + u"/workshop-XXXXXX"_s)
{
    letProgramsThrough(m_scratch.path());
}

Result<SourceProgram> Workshop::programIn(const QString &path) const
{
    const Result<QByteArray> source = contentOf(path);
    if (!source)
        return std::unexpected(source.error());
    const Language *language = m_languages.ofFile(QFileInfo(path).fileName());
    if (!language)
        return failure(ErrorCode::UnknownLanguage, u"%1: in no language of this judge"_s.arg(path));
    const Result<Toolchain> toolchain = m_toolchains.find(language->name);
    if (!toolchain)
        return std::unexpected(toolchain.error());
    return programOf(*toolchain, *source);
}

Result<void> Workshop::build(const SourceProgram &program, const QString &folder) const
{
    if (!m_scratch.isValid() || !QDir().mkdir(folder))
        return failure(ErrorCode::FileUnusable, u"%1: cannot be made"_s.arg(folder));
    ProgramBuild build(m_launcher, m_cache, program, folder);
    QEventLoop loop;
    Result<Built> result;
    QObject::connect(&build, &ProgramBuild::finished, &loop, [&](const Result<Built> &built) {
        result = built;
        loop.quit();
    });
    build.start();
    loop.exec();
    if (!result)
        return std::unexpected(result.error());
    if (!result->succeeded)
        return failure(ErrorCode::FileUnusable, u"cannot be compiled:\n%1"_s.arg(result->output.trimmed()));
    return {};
}

BuiltProgram::BuiltProgram(const Workshop &workshop, const RunSpec &spec) : m_boxes(workshop.launcher()), m_spec(spec)
{
}

Result<BuiltProgram> BuiltProgram::build(const Workshop &workshop, const QString &path, const QString &name)
{
    const Result<SourceProgram> program = workshop.programIn(path);
    if (!program)
        return std::unexpected(program.error());
    const QString folder = workshop.scratch() + u'/' + name;
    if (const Result<void> built = workshop.build(*program, folder); !built)
        return failure(built.error().code, u"%1: %2"_s.arg(path, built.error().detail));
    return BuiltProgram(workshop, specOf(*program, folder));
}

Result<QByteArray> BuiltProgram::run(const QStringList &arguments, const QString &input)
{
    RunSpec spec = m_spec;
    spec.command += arguments;
    spec.input = input;
    const auto run = m_boxes.prepare(spec);
    run->start();
    const Result<RunReport> report = run->wait();
    m_boxes.takeBack(*run);
    if (!report)
        return std::unexpected(report.error());
    if (report->succeeded() && !report->outputTruncated)
        return report->output;
    const QString said = QString::fromUtf8(report->errorOutput).trimmed();
    return failure(ErrorCode::FileUnusable, howItFailed(*report) + (said.isEmpty() ? said : u":\n"_s + said));
}

} // namespace duello::commands
