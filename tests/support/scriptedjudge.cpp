// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedjudge.h"

namespace duello {

using namespace Qt::StringLiterals;

QList<LanguageInfo> ScriptedJudge::languages() const
{
    return {
        {u"Python"_s, u"Python 3.13"_s, true, {}},
        {u"C++"_s, u"g++ 14"_s, true, {}},
        {u"Logo"_s, u"ucblogo 6.2"_s, true, {}}, // of the host's own
        {u"Java"_s, {}, false, {Remark::Kind::NotInstalled, {u"javac"_s, u"default-jdk-headless"_s}}},
    };
}

void ScriptedJudge::judge(const JudgeRequest &request)
{
    requests.append(request);
    if (!answersByItself)
        return;
    pass(request, 1);
    pass(request, 2);
    const bool wrong = request.source.contains("wrong");
    finish(request, wrong ? Verdict::WrongAnswer : Verdict::Accepted, wrong ? 3 : 0);
}

void ScriptedJudge::cancel(const SubmissionId &submission)
{
    cancelled.append(submission);
}

void ScriptedJudge::pass(const JudgeRequest &request, int test)
{
    Q_EMIT progressed({request.submission, request.attempt, SubmissionState::Running, test, 10});
}

void ScriptedJudge::finish(const JudgeRequest &request, Verdict verdict, int test)
{
    JudgeResult result;
    result.submission = request.submission;
    result.attempt = request.attempt;
    result.verdict = verdict;
    result.test = test;
    result.tests = 10;
    result.cpuTime = std::chrono::milliseconds(31);
    result.memory = Bytes::fromKib(9216);
    result.outcomes = {{.number = 1, .verdict = verdict}};
    Q_EMIT finished(result);
}

} // namespace duello
