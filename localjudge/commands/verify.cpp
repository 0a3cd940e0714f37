// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/console.h"
#include "localjudge/commands/limitsearch.h"
#include "localjudge/commands/verified.h"

#include <QJsonArray>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

struct Counts
{
    int judged = 0;
    int skipped = 0;
    int wrong = 0;
    int broken = 0;     ///< of the wrong ones: through no fault of the submission
    int unverified = 0; ///< packages: unreadable, shadowed, or without a submission that could be judged
};

/// The package as a whole: for programs a line of its own.
void tell(const QString &package, const QString &error, Format format)
{
    if (format == Format::Json)
        print(QJsonObject{{u"path"_s, package}, {u"error"_s, error}, {u"agrees"_s, false}});
    warn(error);
}

void show(const Verified &verified, const QStringList &warnings, Format format)
{
    if (format == Format::Text)
        return print(verifiedLine(verified));
    QJsonObject object = toJson(verified);
    object.insert(u"warnings"_s, QJsonArray::fromStringList(warnings));
    print(object);
}

void verifyPackage(LocalJudge &judge, const ProblemPackage &package, Format format, Counts &counts)
{
    const QStringList warnings = warningsOf(package);
    for (const QString &words : warnings)
        warn(u"warning: "_s + words);
    int judged = 0;
    for (const LabelledSubmission &submission : package.submissions) {
        const Verified verified = verifyOne(judge, package, submission);
        show(verified, warnings, format);
        if (verified.agreement == Verified::Agreement::Skipped) {
            ++counts.skipped;
            continue;
        }
        ++judged;
        if (verified.agreement == Verified::Agreement::Agrees)
            continue;
        ++counts.wrong;
        counts.broken += verified.result.verdict == Verdict::JudgeError ? 1 : 0;
    }
    counts.judged += judged;
    if (judged == 0) {
        const ProblemId &id = package.problem.summary.id;
        tell(id.value(),
             id.value() + (package.submissions.isEmpty()
                               ? u": no submission to verify it with (submissions/accepted/...)"_s
                               : u": none of its submissions can be judged here"_s),
             format);
        ++counts.unverified;
    }
}

void printTotal(const Counts &counts, qsizetype packages)
{
    const QString skipped = counts.skipped == 0 ? QString() : u", %1 skipped"_s.arg(counts.skipped);
    print(u"%1 submissions of %2, %3 disagree%4"_s.arg(counts.judged)
              .arg(packages == 1 ? u"one package"_s : u"%1 packages"_s.arg(packages))
              .arg(counts.wrong)
              .arg(skipped));
}

} // namespace

int verify(const QStringList &problemFolders, Format format)
{
    PackageLibrary library(problemFolders);
    LocalJudge judge(helperBesideProgram(), library, Disclosure::Answers);
    warnOfLanguages(judge.languageTable());
    warnOfSandbox(judge.sandbox());
    if (!judge.availability())
        return refuse(judge.availability().error().detail, format);
    for (const QString &folder : problemFolders) {
        if (const Result<void> found = PackageLibrary::examine(folder); !found)
            return refuse(found.error().detail, format);
    }
    Counts counts;
    for (const ProblemId &id : library.ids()) {
        const Result<ProblemPackage> package = library.package(id);
        if (!package) {
            tell(id.value(), package.error().detail, format);
            ++counts.unverified;
            continue;
        }
        if (package->problem.timeLimit.count() == 0) {
            const DerivedLimit derived = deriveLimit(judge, library, *package);
            if (format == Format::Text)
                print(derivedLine(id, derived));
        }
        verifyPackage(judge, *package, format, counts);
    }
    for (const QString &folder : library.shadowed()) {
        tell(folder, folder + u": not judged, a package before it has the same name; verify them one at a time"_s,
             format);
        ++counts.unverified;
    }
    if (format == Format::Text)
        printTotal(counts, library.ids().size());
    if (counts.unverified > 0 || counts.broken > 0)
        return JudgeBroken;
    return counts.wrong == 0 ? Good : Bad;
}

} // namespace duello::commands
