// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/ids.h"
#include "net/protocol/problem.h"

#include <QList>

#include <optional>

namespace duello {

/// open -> seated -> ready -> countdown -> running -> finished; aborted from the states before the end.
enum class DuelState { Open, Seated, Ready, Countdown, Running, Finished, Aborted };

enum class DuelFormat {
    Race,       ///< one problem; the first who solves it wins
    Sequential, ///< the next problem opens, for each player alone, by solving the one before
    Lockout,    ///< all problems are open; the first who solves one takes its points
};

/// What a rejected submission costs.
enum class Penalty {
    None,
    Time,     ///< minutes, as in the ICPC
    Cooldown, ///< the right to submit, for a while
};

/// What a player sees of the other while the duel runs; each level shows what the one before it does, and more.
enum class Visibility {
    Nothing,
    Status,      ///< submissions and their verdicts
    Activity,    ///< how many lines there are, when the last one was touched
    DelayedCode, ///< the code as it was a minute ago
    LiveCode,    ///< the code as it is typed
};

enum class DuelReason {
    Solved,    ///< the winner solved all there is to solve, and did it first
    Points,    ///< the winner has more than the other; nobody: both have the same and nothing is left to win
    Deadline,  ///< time ran out and nobody was ahead
    Resigned,  ///< the other side resigned
    Agreed,    ///< both agreed on a draw
    Claimed,   ///< the other side was away for too long
    Aborted,   ///< called off; counts for nothing
    Technical, ///< the judge could not decide in time
};

/// What a player may claim when the other is away for too long.
enum class Claim { Win, Draw };

struct DuelSettings
{
    DuelFormat format = DuelFormat::Race;
    std::chrono::minutes length{30};
    int seats = 2; ///< 1: against the clock
    Penalty penalty = Penalty::None;
    Visibility visibility = Visibility::Status;

    friend bool operator==(const DuelSettings &, const DuelSettings &) = default;
};

struct Seat
{
    UserId user; ///< empty: nobody sits here yet
    QString name;
    bool ready = false;
    bool present = false;                   ///< a stream of theirs is open and answers
    int score = 0;                          ///< problems solved; in a lockout: points taken
    std::optional<Timestamp> absentSince;   ///< when they were lost, or left
    bool left = false;                      ///< on purpose; until they return
    std::chrono::milliseconds penalty{0};   ///< of Penalty::Time
    std::optional<Timestamp> cooldownUntil; ///< of Penalty::Cooldown; may lie in the past
    bool offersDraw = false;
    bool wantsRematch = false;

    friend bool operator==(const Seat &, const Seat &) = default;
};

struct DuelProblem
{
    QString label; ///< "A"
    ProblemId id;  ///< empty until it is chosen and revealed
    Localized title;
    int points = 1; ///< what solving it adds to the score
    UserId takenBy; ///< of a lockout: who has it for good

    friend bool operator==(const DuelProblem &, const DuelProblem &) = default;
};

/// What a server may choose from when it is given no problems.
struct ProblemChoice
{
    QList<int> levels;  ///< empty: any
    QStringList topics; ///< one of these; empty: any
    int count = 1;

    friend bool operator==(const ProblemChoice &, const ProblemChoice &) = default;
};

struct DuelResult
{
    std::optional<UserId> winner; ///< nobody: a draw, or the clock won a duel of one seat
    DuelReason reason = DuelReason::Deadline;
    SubmissionId submission; ///< the one that decided, when one did

    friend bool operator==(const DuelResult &, const DuelResult &) = default;
};

struct Duel
{
    DuelId id;
    DuelState state = DuelState::Open;
    DuelSettings settings;
    QList<Seat> seats;
    QList<DuelProblem> problems;
    Timestamp createdAt{};
    std::optional<Timestamp> startsAt;
    std::optional<Timestamp> deadline;
    std::chrono::milliseconds repaid{0}; ///< in the deadline: time that the judge or the host took from the players
    std::optional<Timestamp> finishedAt;
    std::optional<DuelResult> result;
    DuelId rematch; ///< the duel that follows this one
    qint64 rev = 0; ///< grows with every change

    friend bool operator==(const Duel &, const Duel &) = default;
};

QString duelStateName(DuelState state);
std::optional<DuelState> duelStateFromName(QStringView name);
QString duelFormatName(DuelFormat format);
std::optional<DuelFormat> duelFormatFromName(QStringView name);
QString penaltyName(Penalty penalty);
std::optional<Penalty> penaltyFromName(QStringView name);
QString visibilityName(Visibility visibility);
std::optional<Visibility> visibilityFromName(QStringView name);
QString claimName(Claim claim);
std::optional<Claim> claimFromName(QStringView name);
QString duelReasonName(DuelReason reason);
std::optional<DuelReason> duelReasonFromName(QStringView name);

/// Nothing more can happen in it.
inline bool isOver(DuelState state)
{
    return state == DuelState::Finished || state == DuelState::Aborted;
}

} // namespace duello
