// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/jobplan.h"
#include "localjudge/packages/submissions.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// For problems of file input and output: the box's standard input becomes the file, and the file the output.
const QString throughFiles = u"in=$1; out=$2; shift 2\n"
                             "cd /box || exit 1\n"
                             "if [ -n \"$in\" ]; then cat > \"$in\"; exec < /dev/null; fi\n"
                             "if [ -z \"$out\" ]; then exec \"$@\"; fi\n"
                             "\"$@\" > /dev/null; code=$?\n"
                             "if [ -f \"$out\" ]; then cat \"$out\"; fi\n"
                             "exit $code\n"_s;

/// For validators with scripts of their own: in a copy of their folder, as the formats say, with the compilers that
/// they may count on; what is new in it goes beside what was there.
const QString byScripts =
    u"mkdir \"$TMPDIR/work\" \"$TMPDIR/bin\" && cp -R /program/. \"$TMPDIR/work\" || exit 1\n"
    "command -v cc > /dev/null || ln -s /usr/bin/gcc \"$TMPDIR/bin/cc\"\n"
    "command -v c++ > /dev/null || ln -s /usr/bin/g++ \"$TMPDIR/bin/c++\"\n"
    "export PATH=\"$TMPDIR/bin:$PATH\"\n"
    "cd \"$TMPDIR/work\" || exit 1\n"
    "if [ -f build ]; then ./build || exit 1; fi\n"
    "for made in *; do\n"
    "    if [ -f \"$made\" ] && [ ! -e \"/program/$made\" ]; then cp -- \"$made\" /box/ || exit 1; fi\n"
    "done\n"_s;

/// The file that wants testlib.h where neither the package nor the system has it; empty when there is none.
QString sourceWithoutTestlib(const QList<SourceFile> &files)
{
    static const QRegularExpression included(u"^\\s*#\\s*include\\s*[<\"](?:.*/)?testlib\\.h[>\"]"_s,
                                             QRegularExpression::MultilineOption);
    const QString name = u"testlib.h"_s;
    const bool isInstalled = QFile::exists(u"/usr/include/"_s + name) || QFile::exists(u"/usr/local/include/"_s + name);
    if (isInstalled || std::ranges::contains(files, name, &SourceFile::name))
        return {};
    const auto found = std::ranges::find_if(
        files, [](const SourceFile &file) { return included.match(QString::fromUtf8(file.content)).hasMatch(); });
    return found == files.end() ? QString() : found->name;
}

/// A program that its own scripts make: `build`, if there is one, leaves the program `run` beside itself.
std::optional<SourceProgram> scriptProgram(const QList<SourceFile> &files)
{
    const auto found = std::ranges::find_if(
        files, [](const SourceFile &file) { return file.name == "build"_L1 || file.name == "run"_L1; });
    if (found == files.end())
        return std::nullopt;
    Language language;
    language.name = u"scripts of the package"_s;
    language.build = {u"/usr/bin/sh"_s, u"-c"_s, byScripts};
    language.run = {u"/program/run"_s};
    SourceProgram program = programOf({.language = language, .program = u"/usr/bin/sh"_s, .version = {}}, files);
    program.main = found->name;
    return program;
}

/// A program of the package, in the language that its files are of.
Result<SourceProgram> packageProgram(const PackageProgram &program, const LanguageTable &languages,
                                     const Toolchains &toolchains)
{
    const Result<QList<SourceFile>> read = readSources(program.files, program.folder);
    if (!read)
        return std::unexpected(read.error());
    const QList<SourceFile> &files = *read;
    if (const std::optional<SourceProgram> scripted = scriptProgram(files))
        return *scripted;
    const Language *language = nullptr;
    for (const SourceFile &file : files) {
        if (!language || file.name == program.main)
            language = languages.ofFile(file.name) ? languages.ofFile(file.name) : language;
    }
    if (const QString source = sourceWithoutTestlib(files); !source.isEmpty())
        return failure(ErrorCode::PackageInvalid,
                       u"%1 includes testlib.h, which the package does not bring: put it into the folder files/ of the "
                       "package, or into /usr/local/include for all packages"_s.arg(source));
    if (!language)
        return failure(ErrorCode::PackageInvalid,
                       u"%1: no language of this judge"_s.arg(program.files.value(0, u"checker"_s)));
    const Result<Toolchain> toolchain = toolchains.find(language->name);
    if (!toolchain)
        return std::unexpected(toolchain.error());
    SourceProgram source = programOf(*toolchain, files);
    if (!program.main.isEmpty())
        source.main = program.main;
    return source;
}

Result<void> planPrograms(JobPlan &plan, const LanguageTable &languages, const Toolchains &toolchains)
{
    for (const PackageProgram &checker : std::as_const(plan.validation.checkers)) {
        const Result<SourceProgram> program = packageProgram(checker, languages, toolchains);
        if (!program)
            return std::unexpected(program.error());
        plan.checkers += *program;
    }
    if (plan.validation.interactor) {
        const Result<SourceProgram> program = packageProgram(*plan.validation.interactor, languages, toolchains);
        if (!program)
            return std::unexpected(program.error());
        plan.interactor = *program;
    }
    return {};
}

} // namespace

RunSpec JobPlan::testSpec(const QString &folder, const QString &input) const
{
    RunSpec spec;
    spec.command = program.runCommand(problemMemory);
    if (!inputFile.isEmpty() || !outputFile.isEmpty())
        spec.command =
            QStringList{u"/usr/bin/sh"_s, u"-c"_s, throughFiles, u"run"_s, inputFile, outputFile} + spec.command;
    spec.folder = folder;
    spec.input = input;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = limits.cpuTime;
    spec.wallLimit = 2 * limits.cpuTime + 1s;
    spec.memoryLimit = limits.memory;
    const Bytes threadStack = program.toolchain.language.threadStack;
    // Endless recursion dies of its stack, not of memory.
    spec.stackLimit = threadStack.count() > 0 ? threadStack : Bytes(limits.memory.count() / 2);
    spec.outputLimit = outputLimit;
    spec.fileLimit = outputLimit;
    return spec;
}

Result<JobPlan> planJob(const JudgeRequest &request, const PackageLibrary &library, const LanguageTable &languages,
                        const Toolchains &toolchains)
{
    if (const Result<Toolchain> toolchain = toolchains.find(request.language); !toolchain)
        return std::unexpected(toolchain.error());
    const Result<ProblemPackage> package = library.package(request.problem);
    return package ? planJob(request, *package, languages, toolchains) : std::unexpected(package.error());
}

Result<JobPlan> planJob(const JudgeRequest &request, const ProblemPackage &package, const LanguageTable &languages,
                        const Toolchains &toolchains)
{
    const Result<Toolchain> toolchain = toolchains.find(request.language);
    if (!toolchain)
        return std::unexpected(toolchain.error());
    const Problem &problem = package.problem;
    if (problem.timeLimit.count() <= 0)
        return failure(ErrorCode::PackageInvalid, u"%1: no time limit is given; `duello-judge verify` derives one from "
                                                  "the accepted submissions"_s.arg(request.problem.value()));
    const Language &language = toolchain->language;
    const std::chrono::duration<double, std::milli> time = problem.timeLimit * language.timeFactor;
    const Bytes memory(problem.memoryLimit.count() + language.memoryAllowance.count());
    JobPlan plan{
        .request = request,
        .program =
            request.files.isEmpty() ? programOf(*toolchain, request.source) : programOf(*toolchain, request.files),
        .checkers = {},
        .interactor = {},
        .validation = package.validation,
        .tests = request.ownTests.isEmpty() ? package.tests : QList<PackageTest>(),
        .limits = {.cpuTime = std::chrono::round<std::chrono::nanoseconds>(time),
                   .memory = memory,
                   .memoryError = language.memoryError},
        .problemMemory = problem.memoryLimit,
        .outputLimit = package.outputLimit,
        .inputFile = package.inputFile,
        .outputFile = package.outputFile,
    };
    for (const SourceFile &file : request.files) {
        const QString name = file.name.section(u'/', -1);
        if (!request.main.isEmpty() && (name == request.main || name.section(u'.', 0, 0) == request.main))
            plan.program.main = file.name;
    }
    if (const Result<void> planned = planPrograms(plan, languages, toolchains); !planned)
        return std::unexpected(planned.error());
    return plan;
}

} // namespace duello
