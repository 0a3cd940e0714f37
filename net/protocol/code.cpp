// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/code.h"

#include <algorithm>

namespace duello {

namespace {

/// Whether a cut at `at` would go through the middle of a character.
bool isInsideCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

} // namespace

TextEdit difference(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = std::ranges::mismatch(before, after).in1 - before.begin();
    while (isInsideCharacter(before, head) || isInsideCharacter(after, head))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (isInsideCharacter(before, before.size() - tail) || isInsideCharacter(after, after.size() - tail))
        --tail;
    return {int(head), int(before.size() - head - tail), after.sliced(head, after.size() - head - tail)};
}

std::optional<QString> edited(const QString &text, const TextEdit &edit)
{
    if (edit.at < 0 || edit.removed < 0 || edit.at > text.size() || edit.removed > text.size() - edit.at)
        return std::nullopt;
    QString after = text;
    after.replace(edit.at, edit.removed, edit.inserted);
    if (!after.isValidUtf16())
        return std::nullopt;
    return after;
}

} // namespace duello
