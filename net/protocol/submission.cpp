// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/submission.h"

namespace duello {

using namespace Qt::StringLiterals;

QString submissionStateName(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Queued:
        return u"queued"_s;
    case SubmissionState::Compiling:
        return u"compiling"_s;
    case SubmissionState::Running:
        return u"running"_s;
    case SubmissionState::Done:
        return u"done"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<SubmissionState> submissionStateFromName(QStringView name)
{
    for (const auto state :
         {SubmissionState::Queued, SubmissionState::Compiling, SubmissionState::Running, SubmissionState::Done}) {
        if (name == submissionStateName(state))
            return state;
    }
    return std::nullopt;
}

QString statusWords(const Submission &submission)
{
    switch (submission.state) {
    case SubmissionState::Queued:
        return u"In queue"_s;
    case SubmissionState::Compiling:
        return u"Compiling"_s;
    case SubmissionState::Running:
        return submission.test == 0 ? u"Running"_s : u"Test #%1 passed"_s.arg(submission.test);
    case SubmissionState::Done:
        return verdictWords(submission.verdict.value_or(Verdict::JudgeError), submission.test);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace duello
