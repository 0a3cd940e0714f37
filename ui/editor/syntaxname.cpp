// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/syntaxname.h"

namespace duello {

using namespace Qt::StringLiterals;

QString syntaxName(const QString &language)
{
    if (language.startsWith("C++"_L1))
        return u"C++"_s;
    if (language == "PyPy"_L1)
        return u"Python"_s;
    return language;
}

} // namespace duello
