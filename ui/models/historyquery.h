// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which past duels somebody asks for, and how they went against one rival. Pure.
#pragma once

#include "ui/models/duelrecord.h"

namespace duello {

/// What must hold of a past duel. A default one asks for all.
struct HistoryQuery
{
    enum class Kind { Any, Duels, Practice };

    QStringList words;              ///< each in the rival's name or a problem's title, of any language and in any case
    QString opponent;               ///< the rival's whole name: other machines know them by other ids
    std::optional<Outcome> outcome; ///< against the clock: solved is won
    std::optional<DuelFormat> format;
    std::optional<Timestamp> since; ///< the start is not before
    Kind kind = Kind::Any;

    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

bool fits(const HistoryQuery &query, const DuelRecord &record);

/// The names of all rivals, each once, in the order of the player's language.
QStringList opponentsOf(const QList<DuelRecord> &records);

/// How it stands between two players. Duels that were called off count for neither.
struct HeadToHead
{
    int won = 0;
    int drawn = 0;
    int lost = 0;

    int played() const { return won + drawn + lost; }
    friend bool operator==(const HeadToHead &, const HeadToHead &) = default;
};

/// Of the duels that fit, whatever outcome the query asks for.
HeadToHead headToHead(HistoryQuery query, const QList<DuelRecord> &records);

} // namespace duello
