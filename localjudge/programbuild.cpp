// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/programbuild.h"

#include "localjudge/boxfiles.h"
#include "localjudge/buildoutput.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Beside the files of an entry in the cache: what the compiler said. Hidden, so that no program is called so.
const QString saidFile = u".said"_s;

QString saidIn(const QString &folder)
{
    return QString::fromUtf8(contentOf(folder + u'/' + saidFile).value_or(QByteArray()));
}

RunSpec specFor(const QStringList &command, const QString &folder, const QString &artifacts)
{
    RunSpec spec;
    spec.command = command;
    spec.folder = folder;
    spec.artifacts = artifacts;
    spec.workingFolder = u"/program"_s;
    spec.cpuLimit = buildlimits::cpuTime;
    spec.wallLimit = buildlimits::wallTime;
    spec.memoryLimit = buildlimits::memory;
    spec.outputLimit = Bytes::fromMib(1);
    spec.fileLimit = Bytes::fromMib(64);
    spec.scratchLimit = Bytes::fromMib(512);
    return spec;
}

} // namespace

ProgramBuild::ProgramBuild(const Launcher &launcher, const BuildCache &cache, const SourceProgram &program,
                           const QString &folder)
    : m_launcher(launcher), m_cache(cache), m_program(program), m_folder(folder)
{
}

ProgramBuild::~ProgramBuild() = default;

void ProgramBuild::start()
{
    const auto later = [this](const Result<Built> &built) {
        QMetaObject::invokeMethod(this, [this, built] { conclude(built); }, Qt::QueuedConnection);
    };
    if (m_program.main.isEmpty())
        return later(Built{.succeeded = false, .output = u"There is no source file of this language."_s});
    if (const Result<void> written = writeSources(); !written)
        return later(std::unexpected(written.error()));
    if (const auto kept = m_cache.find(buildKey()); kept && BuildCache::link(*kept, m_folder))
        return later(Built{.succeeded = true, .output = saidIn(*kept)});
    if (profitsFromPreparation()) {
        m_prepared = m_cache.find(preparationKey());
        if (!m_prepared)
            return prepareToolchain();
    }
    build();
}

Result<void> ProgramBuild::writeSources() const
{
    for (const SourceFile &file : m_program.files) {
        const QString path = m_folder + u'/' + file.name;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return failure(ErrorCode::FileUnusable, u"%1: cannot be made"_s.arg(path));
        if (auto written = writeForBox(path, file.content); !written)
            return written;
        if (file.content.startsWith("#!")) // archives forget that a script may be run
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    }
    return {};
}

bool ProgramBuild::profitsFromPreparation() const
{
    const Preparation &preparation = m_program.toolchain.language.preparation;
    if (preparation.command.isEmpty())
        return false;
    return std::ranges::any_of(m_program.files, [word = preparation.when.toUtf8()](const SourceFile &file) {
        return file.content.contains(word);
    });
}

QByteArray ProgramBuild::preparationKey() const
{
    const Toolchain &toolchain = m_program.toolchain;
    const Preparation &preparation = toolchain.language.preparation;
    return BuildCache::keyOf(QStringList{u"prepare"_s, toolchain.version, preparation.content} +
                                 withProgram(preparation.command, toolchain.program),
                             {});
}

QByteArray ProgramBuild::buildKey() const
{
    QStringList texts{u"build"_s, m_program.toolchain.version};
    QList<QByteArray> contents;
    for (const SourceFile &file : m_program.files) {
        texts += file.name;
        contents += file.content;
    }
    return BuildCache::keyOf(texts + m_program.buildCommand(), contents);
}

void ProgramBuild::prepareToolchain()
{
    const Toolchain &toolchain = m_program.toolchain;
    const Preparation &preparation = toolchain.language.preparation;
    m_workshop = std::make_unique<QTemporaryDir>(m_folder + u"/../prepare-XXXXXX"_s);
    const QString sources = m_workshop->filePath(u"sources"_s);
    const QString made = m_workshop->filePath(u"made"_s);
    if (!m_workshop->isValid() || !QDir().mkdir(sources) || !QDir().mkdir(made) ||
        !writeForBox(sources + u'/' + preparation.file, preparation.content.toUtf8()))
        return build(); // slower, but as good
    RunSpec spec = specFor(withProgram(preparation.command, toolchain.program), sources, made);
    spec.cpuLimit = 300s;
    spec.wallLimit = 600s;
    spec.memoryLimit = Bytes::fromMib(2048);
    spec.fileLimit = Bytes::fromMib(1024);
    spec.scratchLimit = Bytes::fromMib(2048);
    run(spec, &ProgramBuild::prepared);
}

void ProgramBuild::prepared(const Result<RunReport> &report)
{
    if (report->succeeded() && report->artifactsLost == 0)
        m_prepared = m_cache.keep(preparationKey(), m_workshop->filePath(u"made"_s));
    build();
}

void ProgramBuild::build()
{
    RunSpec spec = specFor(m_program.buildCommand(), m_folder, m_folder);
    if (m_prepared) {
        const QDir made(*m_prepared);
        for (const QString &name : made.entryList(QDir::Files | QDir::Hidden))
            spec.files.insert(name, made.filePath(name));
        const QMap<QString, QString> &links = m_program.toolchain.language.preparation.links;
        for (auto link = links.cbegin(); link != links.cend(); ++link) {
            const QString path = m_folder + u'/' + link.key();
            QDir().mkpath(QFileInfo(path).path());
            QFile::link(u"/data/"_s + link.value(), path);
        }
    }
    run(spec, &ProgramBuild::ran);
}

void ProgramBuild::ran(const Result<RunReport> &report)
{
    const QString program = m_program.runCommand({}).first();
    const bool missing = program.startsWith("/program/"_L1) && !QFile::exists(m_folder + program.sliced(8));
    const Built built{.succeeded = report->succeeded() && !report->outputTruncated && !missing,
                      .output = buildOutput(*report)};
    const QString said = m_folder + u'/' + saidFile;
    if (built.succeeded && writeForBox(said, built.output.toUtf8())) {
        m_cache.keep(buildKey(), m_folder);
        QFile::remove(said);
    }
    conclude(built);
}

void ProgramBuild::run(const RunSpec &spec, Step then)
{
    m_run = m_launcher.start(spec);
    connect(m_run.get(), &SandboxRun::finished, this, [this, then](const Result<RunReport> &report) {
        m_run.release()->deleteLater(); // it is the sender
        if (report)
            (this->*then)(report);
        else
            conclude(std::unexpected(report.error()));
    });
}

void ProgramBuild::conclude(const Result<Built> &built)
{
    Q_EMIT finished(built);
}

} // namespace duello
