// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/playername.h"

#include "net/protocol/limits.h"

#include <QList>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMark = 8; ///< what a server adds to the name of a namesake

/// On one line, with single spaces.
QString simple(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text.simplified();
}

QString printable(const QString &text, int most)
{
    QString name;
    const QList<uint> characters = simple(text).toUcs4(); // half a character counts as U+FFFD
    for (const uint character : characters) {
        const QString one = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        if (!QChar::isPrint(character) || character == QChar::ReplacementCharacter)
            continue;
        if (name.size() + one.size() > most)
            break;
        name += one;
    }
    return name.simplified();
}

} // namespace

QString printableName(const QString &typed)
{
    return printable(typed, limits::playerNameLength);
}

QString printableNameTold(const QString &told)
{
    return printable(told, limits::playerNameLength + longestMark);
}

Result<QString> playerName(const QString &typed)
{
    const QString name = printableName(typed);
    if (name.isEmpty() || name != simple(typed)) {
        return failure(ErrorCode::BadRequest,
                       u"a name has 1 to %1 printable characters"_s.arg(limits::playerNameLength));
    }
    return name;
}

} // namespace duello
