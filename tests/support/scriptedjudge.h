// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"

namespace duello {

/// A judge that does what the test says. By itself it answers at once: compiling, "Test #1 passed", "Test #2 passed",
/// then Accepted, or Wrong Answer on test #3 for a source that contains "wrong".
class ScriptedJudge final : public Judge
{
    Q_OBJECT

public:
    QList<LanguageInfo> languages() const override;
    QString tier() const override { return QStringLiteral("scripted"); }

    void judge(const duello::JudgeRequest &request) override;
    void cancel(const duello::SubmissionId &submission) override;

    /// Says that the first `test` tests have passed.
    void pass(const JudgeRequest &request, int test);
    void finish(const JudgeRequest &request, Verdict verdict, int test = 0);

    bool answersByItself = true;
    QList<JudgeRequest> requests; ///< all that it was ever asked
    QList<SubmissionId> cancelled;
};

} // namespace duello
