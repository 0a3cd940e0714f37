// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/sync/channelkind.h"

#include <QString>

#include <chrono>
#include <optional>

namespace duello {

enum class ThemeMode { System, Light, Dark };

/// What a room is opened with, or practice begun.
struct DuelWish
{
    DuelSettings rules;
    ProblemChoice problems;

    friend bool operator==(const DuelWish &, const DuelWish &) = default;
};

/// What the player chose in Settings, and last on other pages. A value: `app` reads and writes it, the window shows it
/// and emits a changed one.
struct Preferences
{
    QString language; ///< "en", "ru"; empty: the system's
    ThemeMode theme = ThemeMode::System;
    int editorFontSize = 13; ///< pixels
    bool viMode = false;
    bool reduceMotion = false;
    QString playerName;
    std::optional<ChannelKind> channel; ///< the only one to follow a duel over; nothing: the best that gets through
    DuelWish practice{.rules = {.seats = 1}, .problems = {}};
    DuelWish room;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace duello
