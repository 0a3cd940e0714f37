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

/// The verdict of one test; of all of them where there was none to run: a compilation error, the judge's fault.
struct TestVerdict
{
    QString test; ///< "secret/07-large"
    Verdict verdict = Verdict::JudgeError;
};

/// What holds for the tests of one place.
struct ExpectationRule
{
    QString scope;            ///< a pattern of the test or of a folder that it lies in; empty: all tests
    QList<Verdict> permitted; ///< for every test
    QList<Verdict> required;  ///< for at least one of them

    friend bool operator==(const ExpectationRule &, const ExpectationRule &) = default;
};

struct Expectation
{
    enum class Opinion { Met, Broken, Open };

    QString label;                ///< in the package's words: "time_limit_exceeded", "AC,TLE"
    QList<ExpectationRule> rules; ///< all hold

    /// Open: later tests decide, which were not run. Where one rule for all tests is met by the first that fails,
    /// nobody asks the later ones.
    Opinion of(const QList<TestVerdict> &verdicts, bool areAll) const;
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

/// By the name of a folder of `submissions/`, of any age of the format. A name that says nothing of the verdict only
/// promises that it is one: not a compilation error, not the judge's fault.
Expectation expectationOfFolder(const QString &folder);

/// What changes a rule by verdict codes ("AC", "RTE"): lists that are empty change nothing.
void narrow(ExpectationRule &rule, const QStringList &permitted, const QStringList &required);

/// A rule that any verdict meets.
ExpectationRule anyVerdict(const QString &scope = {});

/// Whether a pattern of submissions.yaml names a path or a folder that it lies in: * and ? within a name, {a,b} for
/// either.
bool matchesGlob(const QString &glob, const QString &path);

/// By the line "@EXPECTED_RESULTS@: WRONG-ANSWER, TIMELIMIT" of DOMjudge in a source; nothing when there is none.
std::optional<Expectation> expectationInSource(const QByteArray &source);

/// By the tag of a Polygon solution: "main", "time-limit-exceeded-or-accepted".
Expectation expectationOfTag(const QString &tag);

} // namespace duello
