// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/playername.h"

#include "net/protocol/limits.h"

#include <QList>

namespace duello {

using namespace Qt::StringLiterals;

QString printableName(const QString &typed)
{
    QString name;
    const QList<uint> characters = typed.simplified().toUcs4(); // half a character counts as U+FFFD
    for (const uint character : characters) {
        const QString text = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        if (!QChar::isPrint(character) || character == QChar::ReplacementCharacter)
            continue;
        if (name.size() + text.size() > limits::playerNameLength)
            break;
        name += text;
    }
    return name.simplified();
}

Result<QString> playerName(const QString &typed)
{
    const QString name = printableName(typed);
    if (name.isEmpty() || name != typed.simplified()) {
        return failure(ErrorCode::BadRequest,
                       u"a name has 1 to %1 printable characters"_s.arg(limits::playerNameLength));
    }
    return name;
}

} // namespace duello
