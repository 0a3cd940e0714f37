// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/jobplan.h"

namespace duello {

using namespace Qt::StringLiterals;

Result<JobPlan> planJob(const JudgeRequest &request, const PackageLibrary &library, const Toolchains &toolchains)
{
    const Language *language = languageNamed(request.language);
    if (!language)
        return failure(ErrorCode::UnknownLanguage, u"there is no language \"%1\""_s.arg(request.language));
    const Result<QStringList> build = toolchains.buildCommand(*language);
    const Result<QStringList> run = toolchains.runCommand(*language);
    if (!build || !run)
        return std::unexpected(build.error());
    const Result<ProblemPackage> package = library.package(request.problem);
    if (!package)
        return std::unexpected(package.error());
    const std::chrono::duration<double, std::milli> time = package->problem.timeLimit * language->timeFactor;
    const qint64 memory = package->problem.memoryLimit.count() + language->memoryAllowance.count();
    return JobPlan{
        .request = request,
        .sourceFile = language->file,
        .build = *build,
        .run = *run,
        .tests = request.ownTests.isEmpty() ? package->tests : QList<PackageTest>(),
        .limits = {.cpuTime = std::chrono::round<std::chrono::nanoseconds>(time), .memory = Bytes(memory)},
        .checker = package->checker,
        .outputLimit = package->outputLimit,
    };
}

} // namespace duello
