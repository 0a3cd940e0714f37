// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/limitsearch.h"
#include "localjudge/commands/verified.h"
#include "localjudge/commands/waiting.h"

#include <QJsonDocument>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

struct Counts
{
    int judged = 0;
    int skipped = 0;
    int wrong = 0;
};

void show(const Verified &verified, Format format)
{
    print(format == Format::Json ? QString::fromUtf8(QJsonDocument(toJson(verified)).toJson(QJsonDocument::Compact))
                                 : verifiedLine(verified));
}

void verifyPackage(LocalJudge &judge, const ProblemPackage &package, Format format, Counts &counts)
{
    int judged = 0;
    for (const LabelledSubmission &submission : package.submissions) {
        const Verified verified = verifyOne(judge, package, submission);
        show(verified, format);
        if (verified.agreement == Verified::Agreement::Skipped) {
            ++counts.skipped;
            continue;
        }
        ++judged;
        counts.wrong += verified.agreement == Verified::Agreement::Agrees ? 0 : 1;
    }
    counts.judged += judged;
    if (judged == 0) {
        complain(u"%1: no submission to verify it with (submissions/accepted/...)"_s.arg(
            package.problem.summary.id.value()));
        ++counts.wrong;
    }
}

} // namespace

int verify(const QStringList &problemFolders, Format format)
{
    PackageLibrary library(problemFolders);
    LocalJudge judge(helperBesideProgram(), library, Disclosure::Answers);
    if (!judge.availability())
        return complain(judge.availability().error().detail);
    for (const QString &folder : problemFolders) {
        if (const Result<void> found = PackageLibrary::examine(folder); !found)
            return complain(found.error().detail);
    }
    Counts counts;
    for (const ProblemId &id : library.ids()) {
        const Result<ProblemPackage> package = library.package(id);
        if (!package) {
            complain(package.error().detail);
            ++counts.wrong;
            continue;
        }
        if (package->problem.timeLimit.count() == 0) {
            const DerivedLimit derived = deriveLimit(judge, library, *package);
            if (format == Format::Text)
                print(derivedLine(id, derived));
        }
        verifyPackage(judge, *package, format, counts);
    }
    if (format == Format::Text) {
        const QString skipped = counts.skipped == 0 ? QString() : u", %1 skipped"_s.arg(counts.skipped);
        print(u"%1 submissions of %2 packages, %3 disagree%4"_s.arg(counts.judged)
                  .arg(library.ids().size())
                  .arg(counts.wrong)
                  .arg(skipped));
    }
    return counts.wrong == 0 ? Good : Bad;
}

} // namespace duello::commands
