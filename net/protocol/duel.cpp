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

constexpr std::array formats{Named{DuelFormat::Race, "race"_L1}};

constexpr std::array reasons{
    Named{DuelReason::Solved, "solved"_L1},       Named{DuelReason::Deadline, "deadline"_L1},
    Named{DuelReason::Resigned, "resigned"_L1},   Named{DuelReason::Aborted, "aborted"_L1},
    Named{DuelReason::Technical, "technical"_L1},
};

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

QString duelReasonName(DuelReason reason)
{
    return nameOf(reasons, reason);
}

std::optional<DuelReason> duelReasonFromName(QStringView name)
{
    return valueOf(reasons, name);
}

} // namespace duello
