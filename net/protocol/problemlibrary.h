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
};

} // namespace duello
