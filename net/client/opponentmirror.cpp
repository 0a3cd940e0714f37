// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/opponentmirror.h"

namespace duello {

std::optional<OpponentBody> OpponentMirror::take(const OpponentBody &event)
{
    if (!event.code)
        return event;
    Code &known = m_codes[event.problem];
    const bool follows = !event.code->edit || event.code->rev == known.rev + 1;
    const auto text = event.code->edit ? edited(known.text, *event.code->edit) : std::optional(event.code->text);
    if (!follows || !text)
        return std::nullopt;
    known = {.language = event.code->language, .text = *text, .rev = event.code->rev};
    OpponentBody whole = event;
    whole.code = known;
    return whole;
}

QList<OpponentBody> OpponentMirror::take(const OpponentSnapshot &snapshot)
{
    QList<OpponentBody> news;
    for (const OpponentBody &body : snapshot.seen) {
        if (body.code && body.code->rev > 0 && body.code->rev < m_codes.value(body.problem).rev)
            continue;
        if (const auto whole = take(body))
            news.append(*whole);
    }
    return news;
}

} // namespace duello
