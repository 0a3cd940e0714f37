// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/verified.h"

#include "localjudge/checkers/tokentext.h"
#include "localjudge/commands/waiting.h"
#include "localjudge/packages/submissions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

/// Python 2 is another language, which no system brings any more.
bool isPython2(const LabelledSubmission &submission, const QList<SourceFile> &files)
{
    static const QRegularExpression shebang(u"^#!.*python2"_s);
    static const QRegularExpression word(u"^python\\.?2"_s); // "python2" of ICPC packages, "python.2" of Polygon's
    if (word.match(submission.language).hasMatch())
        return true;
    return std::ranges::any_of(files, [](const SourceFile &file) {
        return file.name.endsWith(".py2"_L1) ||
               (file.name.endsWith(".py"_L1) &&
                shebang.match(QString::fromUtf8(file.content.left(200)).section(u'\n', 0, 0)).hasMatch());
    });
}

/// The one that the package names where we know it, else by the files' endings.
const Language *languageOf(const LanguageTable &table, const LabelledSubmission &submission,
                           const QList<SourceFile> &files)
{
    if (const Language *named = table.named(canonicalLanguage(submission.language).value_or(QString())))
        return named;
    for (const SourceFile &file : files) {
        if (const Language *language = table.ofFile(file.name))
            return language;
    }
    return nullptr;
}

/// Why this machine cannot judge it; empty when it can.
QString obstacle(const LocalJudge &judge, const Language *language, const LabelledSubmission &submission,
                 const QList<SourceFile> &files)
{
    if (isPython2(submission, files))
        return u"Python 2 is not judged here"_s;
    if (!language)
        return u"in no language of this judge"_s;
    for (const LanguageInfo &info : judge.languages()) {
        if (info.name == language->name && !info.available)
            return remarkWords(info.reason);
    }
    return {};
}

Expectation::Opinion opinionOf(const Expectation &expectation, const ProblemPackage &package, const JudgeResult &result)
{
    QList<TestVerdict> verdicts;
    for (const TestOutcome &outcome : result.outcomes)
        verdicts += {.test = package.tests.value(outcome.number - 1).name, .verdict = outcome.verdict};
    const bool hasVerdict = result.verdict != Verdict::CompilationError && result.verdict != Verdict::JudgeError;
    if (hasVerdict)
        return expectation.of(verdicts, result.outcomes.size() == result.tests);
    return expectation.of({{.test = {}, .verdict = result.verdict}}, true);
}

QString agreementWord(Verified::Agreement agreement)
{
    switch (agreement) {
    case Verified::Agreement::Agrees:
        return u"ok "_s;
    case Verified::Agreement::Disagrees:
        return u"BAD"_s;
    case Verified::Agreement::Skipped:
        return u"-- "_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace

Verified verifyOne(LocalJudge &judge, const ProblemPackage &package, const LabelledSubmission &submission)
{
    Verified verified{.path = QDir(package.folder + u"/.."_s).relativeFilePath(submission.path),
                      .language = {},
                      .expectation = submission.expectation,
                      .result = {},
                      .note = {}};
    verified.result.verdict = Verdict::Skipped;
    const Result<QList<SourceFile>> files = readSources(submission.files, submission.path);
    if (!files) {
        verified.note = files.error().detail;
        verified.agreement = Verified::Agreement::Disagrees;
        return verified;
    }
    const Language *language = languageOf(judge.languageTable(), submission, *files);
    verified.language = language ? language->name : QString();
    verified.note = obstacle(judge, language, submission, *files);
    if (!verified.note.isEmpty())
        return verified;
    JudgeRequest request{.submission = SubmissionId(submission.path),
                         .problem = package.problem.summary.id,
                         .language = language->name,
                         .source = {},
                         .files = {},
                         .main = submission.entry,
                         .ownTests = {}};
    if (QFileInfo(submission.path).isDir())
        request.files = *files;
    else
        request.source = files->first().content;
    verified.result = judgeAndWait(judge, request);
    Expectation::Opinion opinion = opinionOf(submission.expectation, package, verified.result);
    if (opinion == Expectation::Opinion::Open) {
        request.allTests = true;
        opinion = opinionOf(submission.expectation, package, judgeAndWait(judge, request));
    }
    verified.agreement =
        opinion == Expectation::Opinion::Met ? Verified::Agreement::Agrees : Verified::Agreement::Disagrees;
    verified.note = verified.result.error.detail;
    if (verified.note.isEmpty() && !verified.result.outcomes.isEmpty() && verified.result.test > 0)
        verified.note = remarkWords(verified.result.outcomes.last().detail).section(u'\n', 0, 0);
    return verified;
}

QString verifiedLine(const Verified &verified)
{
    const QString path = shownMessage(verified.path.toUtf8()).replace(u'\n', "\\u000a"_L1); // names may hold anything
    const JudgeResult &result = verified.result;
    QString where;
    if (result.test > 0)
        where = u"test %1/%2"_s.arg(result.test).arg(result.tests);
    return u"%1  %2  %3  %4 s  %5  %6"_s
        .arg(agreementWord(verified.agreement), verdictCode(result.verdict).leftJustified(3))
        .arg(where, -10)
        .arg(std::chrono::duration<double>(result.cpuTime).count(), 6, 'f', 3)
        .arg(path, verified.note)
        .trimmed();
}

QJsonObject toJson(const Verified &verified)
{
    const JudgeResult &result = verified.result;
    return {
        {u"path"_s, verified.path},
        {u"language"_s, verified.language},
        {u"expected"_s, verified.expectation.label},
        {u"verdict"_s, verdictCode(result.verdict)},
        {u"agrees"_s, verified.agreement == Verified::Agreement::Skipped
                          ? QJsonValue(QJsonValue::Null)
                          : QJsonValue(verified.agreement == Verified::Agreement::Agrees)},
        {u"test"_s, result.test},
        {u"tests"_s, result.tests},
        {u"cpu_ms"_s, static_cast<qint64>(result.cpuTime.count())},
        {u"memory_bytes"_s, result.memory.count()},
        {u"detail"_s, verified.note},
    };
}

} // namespace duello::commands
