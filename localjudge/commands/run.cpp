// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/console.h"
#include "localjudge/commands/report.h"
#include "localjudge/commands/waiting.h"

#include <QDir>
#include <QFile>

namespace duello::commands {

using namespace Qt::StringLiterals;

int run(const QString &language, const QString &problemFolder, const QString &file, Format format)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return refuse(u"%1: %2"_s.arg(file, source.errorString()), format);
    if (const Result<void> found = PackageLibrary::examine(problemFolder); !found)
        return refuse(found.error().detail, format);
    const PackageLibrary library({problemFolder});
    const QString id = QDir(QDir(problemFolder).absolutePath()).dirName();
    LocalJudge judge(helperBesideProgram(), library, Disclosure::Answers);
    warnOfLanguages(judge.languageTable());
    warnOfSandbox(judge.sandbox());
    const JudgeResult result =
        judgeAndWait(judge, {.submission = SubmissionId(u"1"_s),
                             .problem = ProblemId(id),
                             .language = canonicalLanguage(language).value_or(language), // or one of the user's own
                             .source = source.readAll()});
    if (format == Format::Json) {
        print(toJson(result));
    } else {
        if (!result.compilerOutput.isEmpty())
            print(result.compilerOutput.trimmed());
        for (const TestOutcome &outcome : result.outcomes)
            print(outcomeLine(outcome));
        print(verdictLine(result));
    }
    if (result.verdict == Verdict::JudgeError)
        return JudgeBroken;
    return result.verdict == Verdict::Accepted ? Good : Bad;
}

} // namespace duello::commands
