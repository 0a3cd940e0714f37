// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A second opinion on scores, written from the words of the rules and sharing nothing with net/rules/scoring: it looks
// for the acceptance of each problem where that one plays the log from its beginning, and it tries out what may still
// happen where that one takes the worst case.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

namespace duello {

class ScoreCalculator
{
public:
    /// A duel of two that has started, and all its submissions in the order received, each with its verdict.
    ScoreCalculator(const Duel &duel, const QList<Submission> &log) : m_duel(duel), m_log(log) {}

    int score(const UserId &user) const;
    std::chrono::milliseconds penalty(const UserId &user) const;
    std::optional<Timestamp> cooldownUntil(const UserId &user) const;
    /// Who is ahead; nobody when both are equal.
    std::optional<UserId> ahead() const;
    /// Whether nothing that may still happen, from `now` on, makes another outcome.
    bool isDecided(Timestamp now) const;

private:
    qsizetype acceptance(const UserId &user, qsizetype problem) const;
    qsizetype lastAcceptance(const UserId &user) const;
    int rejectedBefore(const UserId &user, qsizetype problem, qsizetype place) const;
    UserId other(const UserId &user) const;

    const Duel &m_duel;
    const QList<Submission> m_log;
};

} // namespace duello
