// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/scoring.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace duello::rules {

namespace {

/// Plays a log from its beginning.
class Game
{
public:
    explicit Game(const Duel &duel) : m_duel(duel), m_standings(duel.seats.size()), m_takers(duel.problems.size())
    {
        m_players.resize(duel.seats.size());
        for (Player &player : m_players)
            player.problems.resize(duel.problems.size());
    }

    void play(const Submission &submission, qsizetype place)
    {
        const auto seat = std::ranges::find(m_duel.seats, submission.user, &Seat::user);
        const auto problem = std::ranges::find(m_duel.problems, submission.problem, &DuelProblem::label);
        if (!submission.verdict || seat == m_duel.seats.end() || problem == m_duel.problems.end())
            return;
        const qsizetype who = seat - m_duel.seats.begin();
        const qsizetype what = problem - m_duel.problems.begin();
        if (!isOpen(who, what))
            return;
        if (*submission.verdict == Verdict::Accepted)
            solve(who, what, submission.receivedAt, place);
        else if (isRejected(*submission.verdict))
            ++m_players[who].problems[what].rejected;
    }

    const QList<Standing> &standings() const { return m_standings; }
    const QList<UserId> &takers() const { return m_takers; }

private:
    struct Attempts
    {
        bool solved = false;
        int rejected = 0;
    };

    struct Player
    {
        QList<Attempts> problems;
    };

    /// Whether solving it would still be worth something to this player.
    bool isOpen(qsizetype who, qsizetype what) const
    {
        if (m_players[who].problems[what].solved)
            return false;
        switch (m_duel.settings.format) {
        case DuelFormat::Race:
            return true;
        case DuelFormat::Sequential:
            return what == m_standings[who].solved;
        case DuelFormat::Lockout:
            return m_takers[what].isEmpty();
        }
        Q_UNREACHABLE_RETURN(false);
    }

    void solve(qsizetype who, qsizetype what, Timestamp when, qsizetype place)
    {
        Standing &standing = m_standings[who];
        Attempts &attempts = m_players[who].problems[what];
        attempts.solved = true;
        ++standing.solved;
        standing.last = place;
        const bool isLockout = m_duel.settings.format == DuelFormat::Lockout;
        standing.score += isLockout ? m_duel.problems[what].points : 1;
        if (isLockout)
            m_takers[what] = m_duel.seats[who].user;
        if (m_duel.settings.penalty == Penalty::Time)
            standing.penalty += when - m_duel.startsAt.value_or(when) + attempts.rejected * rejectionCost;
    }

    const Duel &m_duel;
    QList<Standing> m_standings;
    QList<Player> m_players;
    QList<UserId> m_takers;
};

Game played(const Duel &duel, const QList<Submission> &log)
{
    Game game(duel);
    for (qsizetype place = 0; place < log.size(); ++place)
        game.play(log[place], place);
    return game;
}

} // namespace

bool isRejected(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
    case Verdict::CompilationError:
    case Verdict::JudgeError:
    case Verdict::Skipped:
        return false;
    case Verdict::WrongAnswer:
    case Verdict::TimeLimit:
    case Verdict::WallTimeLimit:
    case Verdict::IdlenessLimit:
    case Verdict::MemoryLimit:
    case Verdict::OutputLimit:
    case Verdict::RuntimeError:
    case Verdict::PresentationError:
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

QList<Submission> inOrder(QList<Submission> submissions)
{
    std::ranges::stable_sort(submissions, {}, &Submission::receivedAt);
    return submissions;
}

QList<Standing> standings(const Duel &duel, const QList<Submission> &log)
{
    return played(duel, log).standings();
}

bool isAhead(const DuelSettings &settings, const Standing &one, const Standing &other)
{
    if (one.score != other.score)
        return one.score > other.score;
    if (settings.penalty == Penalty::Time && one.penalty != other.penalty)
        return one.penalty < other.penalty;
    if (settings.format == DuelFormat::Lockout)
        return false;
    return one.last >= 0 && one.last < other.last;
}

QList<Submission> withoutDoubtful(const Duel &duel, const QList<Submission> &log)
{
    if (duel.settings.format != DuelFormat::Lockout)
        return log;
    QHash<QString, QList<UserId>> waiting; // whose undecided submissions each problem has
    QSet<QString> doubtful;
    QList<Submission> certain = log;
    for (Submission &submission : certain) {
        const QList<UserId> &others = waiting[submission.problem];
        const bool another = std::ranges::any_of(others, [&](const UserId &user) { return user != submission.user; });
        if (!submission.verdict) {
            waiting[submission.problem].append(submission.user);
        } else if (*submission.verdict == Verdict::Accepted && (another || doubtful.contains(submission.problem))) {
            doubtful.insert(submission.problem); // whose it is depends on that one, whoever solves it next
            submission.verdict.reset();
        }
    }
    return certain;
}

QList<UserId> takers(const Duel &duel, const QList<Submission> &log)
{
    return played(duel, log).takers();
}

std::optional<Timestamp> cooldownEnd(const QList<Submission> &log, const UserId &user)
{
    std::optional<Timestamp> end;
    for (const Submission &submission : log) {
        if (submission.user == user && (!submission.verdict || isRejected(*submission.verdict)))
            end = submission.receivedAt + cooldown;
    }
    return end;
}

} // namespace duello::rules
