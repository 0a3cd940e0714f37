// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/problem.h"

namespace duello {

/// The problems a server can set. `app` plugs in the one that reads packages from disk. Any thread; answers are values.
class ProblemLibrary
{
public:
    virtual ~ProblemLibrary() = default;
    /// In the order of their levels, then of their ids.
    virtual QList<ProblemSummary> problems() const = 0;
    /// UnknownProblem, or PackageInvalid with the reason.
    virtual Result<Problem> problem(const ProblemId &id) const = 0;
    /// The PDF of the statement in one of the languages of Problem::pdfs, at most limits::statementPdf. UnknownProblem,
    /// NotFound when there is none in that language, or PackageInvalid with the reason.
    virtual Result<QByteArray> statementPdf(const ProblemId &id, const QString &language) const = 0;
};

} // namespace duello
