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

enum class DuelFormat { Race };

enum class DuelReason {
    Solved,    ///< the winner's submission was accepted first
    Deadline,  ///< time ran out and nobody had solved it
    Resigned,  ///< the other side resigned
    Aborted,   ///< called off; counts for nothing
    Technical, ///< the judge could not decide in time
};

struct DuelSettings
{
    DuelFormat format = DuelFormat::Race;
    std::chrono::minutes length{30};
    int seats = 2; ///< 1: against the clock

    friend bool operator==(const DuelSettings &, const DuelSettings &) = default;
};

struct Seat
{
    UserId user; ///< empty: nobody sits here yet
    QString name;
    bool ready = false;
    bool present = false; ///< has at least one stream open
    int score = 0;        ///< problems solved

    friend bool operator==(const Seat &, const Seat &) = default;
};

struct DuelProblem
{
    QString label; ///< "A"
    ProblemId id;  ///< empty until it is revealed
    Localized title;

    friend bool operator==(const DuelProblem &, const DuelProblem &) = default;
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
    std::optional<Timestamp> finishedAt;
    std::optional<DuelResult> result;
    qint64 rev = 0; ///< grows with every change

    friend bool operator==(const Duel &, const Duel &) = default;
};

QString duelStateName(DuelState state);
std::optional<DuelState> duelStateFromName(QStringView name);
QString duelFormatName(DuelFormat format);
std::optional<DuelFormat> duelFormatFromName(QStringView name);
QString duelReasonName(DuelReason reason);
std::optional<DuelReason> duelReasonFromName(QStringView name);

/// Nothing more can happen in it.
inline bool isOver(DuelState state)
{
    return state == DuelState::Finished || state == DuelState::Aborted;
}

} // namespace duello
