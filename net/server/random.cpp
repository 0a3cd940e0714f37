// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/random.h"

#include "net/protocol/invite.h"

#include <QUuid>

namespace duello {

using namespace Qt::StringLiterals;

QByteArray Random::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result)
        byte = static_cast<char>(m_generator.bounded(256));
    return result;
}

QString Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

QString Random::token()
{
    return QString::fromLatin1(bytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString Random::word()
{
    return pick("abcdefghijklmnopqrstuvwxyz0123456789"_L1, 8);
}

QString Random::joinCode()
{
    return pick(joinCodeLetters, joinCodeLength);
}

QString Random::pick(QLatin1StringView letters, int count)
{
    QString result;
    for (int i = 0; i < count; ++i)
        result.append(letters.at(m_generator.bounded(int(letters.size()))));
    return result;
}

} // namespace duello
