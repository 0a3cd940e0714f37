// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/problem.h"

namespace duello {

using namespace Qt::StringLiterals;

QString nearestLanguage(const QStringList &languages, const QString &language)
{
    for (const QString &wanted : {language, u"en"_s}) {
        if (languages.contains(wanted))
            return wanted;
    }
    return languages.value(0);
}

QString localizedText(const Localized &texts, const QString &language)
{
    return texts.value(nearestLanguage(texts.keys(), language));
}

} // namespace duello
