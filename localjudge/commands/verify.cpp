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

struct Verified
{
    QString path; ///< relative to where the packages lie
    QString language;
    QString label;
    JudgeResult result;
    bool agrees = false;
};

Verified verifyOne(LocalJudge &judge, const ProblemPackage &package, const LabelledSubmission &submission)
{
    Verified verified{.path = QDir(package.folder + u"/.."_s).relativeFilePath(submission.file),
                      .label = submission.label};
    const Language *language = languageOfFile(submission.file);
    QFile source(submission.file);
    if (!language || !source.open(QIODevice::ReadOnly)) {
        verified.result.error.detail = language ? source.errorString() : u"in no language of this judge"_s;
        return verified;
    }
    verified.language = language->name;
    verified.result = judgeAndWait(judge, {.submission = SubmissionId(submission.file),
                                           .problem = package.problem.summary.id,
                                           .language = language->name,
                                           .source = source.readAll()});
    verified.agrees = labelAllows(submission.label, verified.result.verdict);
    return verified;
}

void printText(const Verified &verified)
{
    const JudgeResult &result = verified.result;
    QString where;
    if (result.test > 0)
        where = u"test %1/%2"_s.arg(result.test).arg(result.tests);
    print(u"%1  %2  %3  %4 s  %5  %6"_s
              .arg(verified.agrees ? u"ok "_s : u"BAD"_s, verdictCode(result.verdict).leftJustified(3))
              .arg(where, -10)
              .arg(std::chrono::duration<double>(result.cpuTime).count(), 6, 'f', 3)
              .arg(verified.path, result.error.detail)
              .trimmed());
}

void printJson(const Verified &verified)
{
    const JudgeResult &result = verified.result;
    const QJsonObject line{
        {u"path"_s, verified.path},
        {u"language"_s, verified.language},
        {u"expected"_s, verified.label},
        {u"verdict"_s, verdictCode(result.verdict)},
        {u"agrees"_s, verified.agrees},
        {u"test"_s, result.test},
        {u"tests"_s, result.tests},
        {u"cpu_ms"_s, static_cast<qint64>(result.cpuTime.count())},
        {u"memory_bytes"_s, result.memory.count()},
        {u"detail"_s, result.error.detail},
    };
    print(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

} // namespace

int verify(const QStringList &problemFolders, Format format)
{
    const PackageLibrary library(problemFolders);
    LocalJudge judge(helperBesideProgram(), library, Disclosure::Answers);
    if (!judge.availability())
        return complain(judge.availability().error().detail);
    for (const QString &folder : problemFolders) {
        if (const Result<void> found = PackageLibrary::examine(folder); !found)
            return complain(found.error().detail);
    }
    int judged = 0;
    int wrong = 0;
    for (const ProblemId &id : library.ids()) {
        const Result<ProblemPackage> package = library.package(id);
        if (!package) {
            complain(package.error().detail);
            ++wrong;
            continue;
        }
        if (package->submissions.isEmpty()) {
            complain(u"%1: no submission to verify it with (submissions/accepted/...)"_s.arg(id.value()));
            ++wrong;
        }
        for (const LabelledSubmission &submission : package->submissions) {
            const Verified verified = verifyOne(judge, *package, submission);
            (format == Format::Json ? printJson : printText)(verified);
            ++judged;
            wrong += verified.agrees ? 0 : 1;
        }
    }
    if (format == Format::Text)
        print(u"%1 submissions of %2 packages, %3 disagree"_s.arg(judged).arg(library.ids().size()).arg(wrong));
    return wrong == 0 ? Good : Bad;
}

} // namespace duello::commands
