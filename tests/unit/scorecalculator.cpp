// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scorecalculator.h"

namespace duello {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype never = -1;

bool costs(Verdict verdict)
{
    const QList<Verdict> free{Verdict::Accepted, Verdict::CompilationError, Verdict::JudgeError, Verdict::Skipped};
    return !free.contains(verdict);
}

} // namespace

/// The place in the log of the submission that gave the problem to the player.
qsizetype ScoreCalculator::acceptance(const UserId &user, qsizetype problem) const
{
    const bool inTurn = m_duel.settings.format == DuelFormat::Sequential && problem > 0;
    const qsizetype opened = inTurn ? acceptance(user, problem - 1) : never;
    if (inTurn && opened == never)
        return never;
    for (qsizetype place = opened + 1; place < m_log.size(); ++place) {
        const Submission &one = m_log[place];
        if (one.problem != m_duel.problems[problem].label || one.verdict != Verdict::Accepted)
            continue;
        if (one.user == user)
            return place;
        if (m_duel.settings.format == DuelFormat::Lockout)
            return never; // the other was first
    }
    return never;
}

qsizetype ScoreCalculator::lastAcceptance(const UserId &user) const
{
    qsizetype last = never;
    for (qsizetype problem = 0; problem < m_duel.problems.size(); ++problem)
        last = std::max(last, acceptance(user, problem));
    return last;
}

int ScoreCalculator::rejectedBefore(const UserId &user, qsizetype problem, qsizetype place) const
{
    const bool inTurn = m_duel.settings.format == DuelFormat::Sequential && problem > 0;
    int rejected = 0;
    for (qsizetype i = inTurn ? acceptance(user, problem - 1) + 1 : 0; i < place; ++i) {
        const Submission &one = m_log[i];
        rejected += one.user == user && one.problem == m_duel.problems[problem].label && costs(*one.verdict);
    }
    return rejected;
}

int ScoreCalculator::score(const UserId &user) const
{
    int sum = 0;
    for (qsizetype problem = 0; problem < m_duel.problems.size(); ++problem) {
        if (acceptance(user, problem) != never)
            sum += m_duel.settings.format == DuelFormat::Lockout ? m_duel.problems[problem].points : 1;
    }
    return sum;
}

std::chrono::milliseconds ScoreCalculator::penalty(const UserId &user) const
{
    std::chrono::milliseconds sum{0};
    if (m_duel.settings.penalty != Penalty::Time)
        return sum;
    for (qsizetype problem = 0; problem < m_duel.problems.size(); ++problem) {
        const qsizetype place = acceptance(user, problem);
        if (place != never)
            sum += (m_log[place].receivedAt - *m_duel.startsAt) + 20min * rejectedBefore(user, problem, place);
    }
    return sum;
}

std::optional<Timestamp> ScoreCalculator::cooldownUntil(const UserId &user) const
{
    std::optional<Timestamp> until;
    for (const Submission &one : m_log) {
        if (m_duel.settings.penalty == Penalty::Cooldown && one.user == user && costs(*one.verdict))
            until = one.receivedAt + 30s;
    }
    return until;
}

UserId ScoreCalculator::other(const UserId &user) const
{
    return m_duel.seats[0].user == user ? m_duel.seats[1].user : m_duel.seats[0].user;
}

std::optional<UserId> ScoreCalculator::ahead() const
{
    const UserId &one = m_duel.seats[0].user;
    const UserId &two = m_duel.seats[1].user;
    if (score(one) != score(two))
        return score(one) > score(two) ? one : two;
    if (penalty(one) != penalty(two))
        return penalty(one) < penalty(two) ? one : two;
    if (m_duel.settings.format == DuelFormat::Lockout || score(one) == 0)
        return std::nullopt;
    return lastAcceptance(one) < lastAcceptance(two) ? one : two;
}

bool ScoreCalculator::isDecided(Timestamp now) const
{
    // Each player solves some of the problems this very moment, in either order of the two.
    const int choices = 1 << m_duel.problems.size();
    const std::optional<UserId> today = ahead();
    const auto solvedNow = [&](const UserId &user, int chosen) {
        QList<Submission> list;
        for (qsizetype problem = 0; problem < m_duel.problems.size(); ++problem) {
            if ((chosen & (1 << problem)) == 0)
                continue;
            Submission one;
            one.user = user;
            one.problem = m_duel.problems[problem].label;
            one.receivedAt = now;
            one.verdict = Verdict::Accepted;
            list.append(one);
        }
        return list;
    };
    for (const Seat &first : m_duel.seats) {
        for (int his = 0; his < choices; ++his) {
            for (int hers = 0; hers < choices; ++hers) {
                const QList<Submission> future =
                    m_log + solvedNow(first.user, his) + solvedNow(other(first.user), hers);
                if (ScoreCalculator(m_duel, future).ahead() != today)
                    return false;
            }
        }
    }
    return true;
}

} // namespace duello
