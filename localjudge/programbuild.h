// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/buildcache.h"
#include "localjudge/sandbox/launcher.h"
#include "localjudge/sourceprogram.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace duello {

/// What became of a program that was to be built.
struct Built
{
    bool succeeded = false;
    QString output; ///< of the compiler

    friend bool operator==(const Built &, const Built &) = default;
};

/// Builds one program into a folder, which a box then shows as /program:
///
///     start -> (prepare the toolchain, once for ever) -> build in a box -> finished
///          \-> found in the cache ----------------------------------------^
///
/// Only builds that succeeded are kept. Nothing here blocks. Destroying it ends what it runs.
class ProgramBuild : public QObject
{
    Q_OBJECT

public:
    /// `folder` exists and is empty.
    ProgramBuild(const Launcher &launcher, const BuildCache &cache, const SourceProgram &program,
                 const QString &folder);
    ~ProgramBuild() override;

    void start();

Q_SIGNALS:
    /// An error is the judge's: no box, no disk. A program that cannot be compiled is a Built that did not succeed.
    void finished(const duello::Result<duello::Built> &built);

private:
    using Step = void (ProgramBuild::*)(const Result<RunReport> &);

    Result<void> writeSources() const;
    bool profitsFromPreparation() const;
    QByteArray preparationKey() const;
    QByteArray buildKey() const;
    void prepareToolchain();
    void prepared(const Result<RunReport> &report);
    void build();
    void ran(const Result<RunReport> &report);
    void run(const RunSpec &spec, Step then);
    void conclude(const Result<Built> &built);

    const Launcher &m_launcher;
    const BuildCache &m_cache;
    SourceProgram m_program;
    QString m_folder;
    std::optional<QString> m_prepared; ///< folder of what the preparation left
    std::unique_ptr<QTemporaryDir> m_workshop;
    std::unique_ptr<SandboxRun> m_run;
};

} // namespace duello
