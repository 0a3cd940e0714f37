// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player's code while it is being written, and how it travels: whole, or as what changed since the text before.
// Offsets and lengths count UTF-16 code units, and no edit cuts a character in two.
#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/ids.h"

#include <QString>

#include <optional>

namespace duello {

/// `removed` units at `at` give way to `inserted`.
struct TextEdit
{
    int at = 0;
    int removed = 0;
    QString inserted;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// One edit that makes `after` of `before`: what lies between their common beginning and their common end.
TextEdit difference(const QString &before, const QString &after);

/// The text after the edit; nothing when the edit lies outside of it or leaves half a character behind.
std::optional<QString> edited(const QString &text, const TextEdit &edit);

/// One version of a code. `rev` counts 1, 2, 3, ... for each problem and reader.
struct Code
{
    QString language;
    QString text;                 ///< all of it, unless it travels as an edit
    qint64 rev = 0;               ///< 0: not counted
    std::optional<TextEdit> edit; ///< on the wire in place of `text`: what changed since `rev` - 1

    friend bool operator==(const Code &, const Code &) = default;
};

/// Body of `POST /api/duels/{id}/code`, and a text frame with "type": "code" on a WebSocket.
struct CodeUpdate
{
    DuelId duel; ///< of the frame; the POST has it in its path
    QString problem;
    Code code;

    friend bool operator==(const CodeUpdate &, const CodeUpdate &) = default;
};

/// The answer to it. Over a WebSocket only a gap is answered, by a frame with "type": "code_gap".
struct CodeReply
{
    DuelId duel;
    QString problem;
    qint64 rev = 0;       ///< the last one that the server has
    bool sendAll = false; ///< there is a gap before what came: send the whole text

    friend bool operator==(const CodeReply &, const CodeReply &) = default;
};

/// How busy a player is with a problem.
struct Activity
{
    int lines = 0;
    Timestamp lastEdit{};

    friend bool operator==(const Activity &, const Activity &) = default;
};

} // namespace duello
