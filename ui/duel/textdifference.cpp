// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/textdifference.h"

#include <QByteArrayView>

#include <algorithm>

namespace duello {

namespace {

/// Takes the next line off the front; an exhausted text goes on with empty lines.
QByteArrayView takeLine(QByteArrayView &text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t' || c == '\r';
    };
    const auto last =
        std::find_if_not(std::make_reverse_iterator(line.end()), std::make_reverse_iterator(line.begin()), isSpace);
    return line.first(last.base() - line.begin());
}

} // namespace

int firstDifferentLine(const QByteArray &expected, const QByteArray &got)
{
    QByteArrayView left = expected;
    QByteArrayView right = got;
    for (int line = 0; !left.isEmpty() || !right.isEmpty(); ++line) {
        if (takeLine(left) != takeLine(right))
            return line;
    }
    return -1;
}

} // namespace duello
