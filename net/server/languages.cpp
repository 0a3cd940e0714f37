// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/languages.h"

namespace duello {

std::optional<QString> languageOf(const QList<LanguageInfo> &languages, const QString &word)
{
    for (const Qt::CaseSensitivity exactness : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const LanguageInfo &language : languages) {
            if (language.name.compare(word.trimmed(), exactness) == 0)
                return language.name;
        }
    }
    return canonicalLanguage(word);
}

} // namespace duello
