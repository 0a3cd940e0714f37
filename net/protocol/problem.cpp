// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/problem.h"

namespace duello {

using namespace Qt::StringLiterals;

QString localizedText(const Localized &texts, const QString &language)
{
    for (const QString &wanted : {language, u"en"_s}) {
        const auto found = texts.constFind(wanted);
        if (found != texts.constEnd())
            return *found;
    }
    return texts.isEmpty() ? QString() : texts.first();
}

} // namespace duello
