// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/report.h"
#include "localjudge/commands/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

/// To standard error, and for programs to standard output as well: {"verdict": "JE", "detail": words}.
int refuse(const QString &words, Format format)
{
    if (format == Format::Json) {
        const QJsonObject object{{u"verdict"_s, verdictCode(Verdict::JudgeError)}, {u"detail"_s, words}};
        print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }
    return complain(words);
}

} // namespace

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
    const JudgeResult result =
        judgeAndWait(judge, {.submission = SubmissionId(u"1"_s),
                             .problem = ProblemId(id),
                             .language = canonicalLanguage(language).value_or(language), // or one of the user's own
                             .source = source.readAll()});
    if (format == Format::Json) {
        print(QString::fromUtf8(QJsonDocument(toJson(result)).toJson(QJsonDocument::Compact)));
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
