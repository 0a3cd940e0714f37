// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the authors of a package say that will become of their own submissions.
#pragma once

#include "net/protocol/verdict.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace duello {

struct Expectation
{
    QString label;          ///< in the package's words: "time_limit_exceeded", "AC,TLE"
    QList<Verdict> allowed; ///< of the whole submission

    bool allows(Verdict verdict) const { return allowed.contains(verdict); }
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

/// By the name of a folder of `submissions/`, of any age of the format. A name that says nothing of the verdict only
/// promises that it is one: not a compilation error, not the judge's fault.
Expectation expectationOfFolder(const QString &folder);

/// By the line "@EXPECTED_RESULTS@: WRONG-ANSWER, TIMELIMIT" of DOMjudge in a source; nothing when there is none.
std::optional<Expectation> expectationInSource(const QByteArray &source);

/// By verdict codes ("AC", "RTE"), of submissions.yaml.
Expectation expectationOfCodes(const QStringList &codes);

/// By the tag of a Polygon solution: "main", "time-limit-exceeded-or-accepted".
Expectation expectationOfTag(const QString &tag);

} // namespace duello
