// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/problempackage.h"

#include "localjudge/packages/contents.h"
#include "localjudge/packages/metadata.h"

#include <QDir>
#include <QFileInfo>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Legacy packages may leave the name to the statement.
QString firstHeading(const QString &statement)
{
    for (const QString &line : statement.split(u'\n')) {
        if (line.startsWith("# "_L1))
            return line.sliced(2).trimmed();
    }
    return {};
}

Result<void> readInto(ProblemPackage &package)
{
    if (!QFileInfo::exists(package.folder + u"/problem.yaml"_s))
        return failure(ErrorCode::PackageInvalid, u"problem.yaml is missing"_s);
    if (auto read = readMetadata(package); !read)
        return read;
    auto statements = readStatements(package.folder);
    if (!statements)
        return std::unexpected(statements.error());
    package.problem.statement = *statements;
    Localized &title = package.problem.summary.title;
    if (title.isEmpty())
        title = {{u"en"_s, firstHeading(localizedText(*statements, u"en"_s))}};
    if (localizedText(title, u"en"_s).isEmpty())
        return failure(ErrorCode::PackageInvalid, u"problem.yaml: name is missing"_s);
    auto tests = findTests(package.folder);
    if (!tests)
        return std::unexpected(tests.error());
    package.tests = *tests;
    auto samples = readSamples(package.tests);
    if (!samples)
        return std::unexpected(samples.error());
    package.problem.samples = *samples;
    package.submissions = findSubmissions(package.folder);
    return {};
}

} // namespace

bool labelAllows(const QString &label, Verdict verdict)
{
    if (label == "accepted"_L1)
        return verdict == Verdict::Accepted;
    if (label == "wrong_answer"_L1)
        return verdict == Verdict::WrongAnswer || verdict == Verdict::OutputLimit ||
               verdict == Verdict::PresentationError;
    if (label == "time_limit_exceeded"_L1)
        return verdict == Verdict::TimeLimit || verdict == Verdict::WallTimeLimit || verdict == Verdict::IdlenessLimit;
    if (label == "run_time_error"_L1)
        return verdict == Verdict::RuntimeError || verdict == Verdict::MemoryLimit;
    // "rejected" and its like promise only that it does not pass
    return verdict != Verdict::Accepted && verdict != Verdict::CompilationError && verdict != Verdict::JudgeError;
}

Result<ProblemPackage> readPackage(const QString &folder)
{
    ProblemPackage package;
    package.folder = QDir(folder).absolutePath();
    package.problem.summary.id = ProblemId(QDir(package.folder).dirName());
    if (auto read = readInto(package); !read)
        return failure(read.error().code, package.problem.summary.id.value() + u": "_s +
                                              read.error().detail.remove(package.folder + u'/'));
    return package;
}

} // namespace duello
