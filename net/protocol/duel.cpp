// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/duel.h"

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

template <class T> struct Named
{
    T value;
    QLatin1StringView name;
};

constexpr std::array states{
    Named{DuelState::Open, "open"_L1},       Named{DuelState::Seated, "seated"_L1},
    Named{DuelState::Ready, "ready"_L1},     Named{DuelState::Countdown, "countdown"_L1},
    Named{DuelState::Running, "running"_L1}, Named{DuelState::Finished, "finished"_L1},
    Named{DuelState::Aborted, "aborted"_L1},
};

constexpr std::array formats{
    Named{DuelFormat::Race, "race"_L1},
    Named{DuelFormat::Sequential, "sequential"_L1},
    Named{DuelFormat::Lockout, "lockout"_L1},
};

constexpr std::array penalties{
    Named{Penalty::None, "none"_L1},
    Named{Penalty::Time, "time"_L1},
    Named{Penalty::Cooldown, "cooldown"_L1},
};

constexpr std::array visibilities{
    Named{Visibility::Nothing, "nothing"_L1},    Named{Visibility::Status, "status"_L1},
    Named{Visibility::Activity, "activity"_L1},  Named{Visibility::DelayedCode, "delayed_code"_L1},
    Named{Visibility::LiveCode, "live_code"_L1},
};

constexpr std::array reasons{
    Named{DuelReason::Solved, "solved"_L1},     Named{DuelReason::Points, "points"_L1},
    Named{DuelReason::Deadline, "deadline"_L1}, Named{DuelReason::Resigned, "resigned"_L1},
    Named{DuelReason::Agreed, "agreed"_L1},     Named{DuelReason::Claimed, "claimed"_L1},
    Named{DuelReason::Aborted, "aborted"_L1},   Named{DuelReason::Technical, "technical"_L1},
};

constexpr std::array claims{Named{Claim::Win, "win"_L1}, Named{Claim::Draw, "draw"_L1}};

template <class T, size_t N> QString nameOf(const std::array<Named<T>, N> &names, T value)
{
    const auto found = std::ranges::find(names, value, &Named<T>::value);
    Q_ASSERT(found != names.end());
    return found->name;
}

template <class T, size_t N> std::optional<T> valueOf(const std::array<Named<T>, N> &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const Named<T> &entry) { return name == entry.name; });
    if (found == names.end())
        return std::nullopt;
    return found->value;
}

} // namespace

QString duelStateName(DuelState state)
{
    return nameOf(states, state);
}

std::optional<DuelState> duelStateFromName(QStringView name)
{
    return valueOf(states, name);
}

QString duelFormatName(DuelFormat format)
{
    return nameOf(formats, format);
}

std::optional<DuelFormat> duelFormatFromName(QStringView name)
{
    return valueOf(formats, name);
}

QString penaltyName(Penalty penalty)
{
    return nameOf(penalties, penalty);
}

std::optional<Penalty> penaltyFromName(QStringView name)
{
    return valueOf(penalties, name);
}

QString visibilityName(Visibility visibility)
{
    return nameOf(visibilities, visibility);
}

std::optional<Visibility> visibilityFromName(QStringView name)
{
    return valueOf(visibilities, name);
}

QString claimName(Claim claim)
{
    return nameOf(claims, claim);
}

std::optional<Claim> claimFromName(QStringView name)
{
    return valueOf(claims, name);
}

QString duelReasonName(DuelReason reason)
{
    return nameOf(reasons, reason);
}

std::optional<DuelReason> duelReasonFromName(QStringView name)
{
    return valueOf(reasons, name);
}

} // namespace duello
