// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/checkers/tokentext.h"

namespace duello {

using namespace Qt::StringLiterals;

QString shownToken(QByteArrayView token)
{
    constexpr qsizetype longest = 40;
    QString text;
    for (const char c : token.first(std::min(token.size(), longest))) {
        if (c >= ' ' && c <= '~')
            text += QLatin1Char(c);
        else
            text += u"\\x%1"_s.arg(static_cast<uchar>(c), 2, 16, QLatin1Char('0'));
    }
    return token.size() > longest ? text + u"..."_s : text;
}

QString shownMessage(QByteArrayView text)
{
    constexpr qsizetype longest = 1000;
    QString message;
    for (const QChar c : QString::fromUtf8(text.first(std::min(text.size(), longest))).trimmed()) {
        const bool isHarmful = !c.isPrint() && c != u'\n' && !c.isSurrogate();
        message += isHarmful ? u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0')) : QString(c);
    }
    return text.size() > longest ? message + u"..."_s : message;
}

} // namespace duello
