// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/verdictlook.h"

namespace duello {

using namespace Qt::StringLiterals;

Look lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return {Role::Good, u"check"_s};
    case Verdict::WrongAnswer:
    case Verdict::PresentationError:
        return {Role::Bad, u"cross"_s};
    case Verdict::TimeLimit:
    case Verdict::WallTimeLimit:
    case Verdict::IdlenessLimit:
        return {Role::Bad, u"clock"_s};
    case Verdict::MemoryLimit:
    case Verdict::OutputLimit:
    case Verdict::RuntimeError:
        return {Role::Bad, u"error"_s};
    case Verdict::CompilationError:
        return {Role::Warning, u"code"_s};
    case Verdict::JudgeError:
        return {Role::Warning, u"warning"_s};
    case Verdict::Skipped:
        return {Role::Muted, u"next"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

Look lookOf(const Row &row)
{
    switch (row.delivery) {
    case Delivery::Queued:
        return {Role::Muted, u"clock"_s};
    case Delivery::Sending:
        return {Role::Muted, u"up"_s};
    case Delivery::Retrying:
        return {Role::Warning, u"retry"_s};
    case Delivery::Failed:
        return {Role::Bad, u"warning"_s};
    case Delivery::Delivered:
        break;
    }
    if (row.submission.verdict)
        return lookOf(*row.submission.verdict);
    return {Role::You, row.submission.state == SubmissionState::Queued ? u"clock"_s : u"play"_s};
}

} // namespace duello
