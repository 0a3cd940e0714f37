// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace duello {

/// What an editor begins with: the least that compiles and reads input fast. Empty for a language without one.
struct CodeTemplate
{
    QString text;
    int line = 0; ///< where the caret belongs, from 0
    int column = 0;
};

CodeTemplate codeTemplate(const QString &language);

} // namespace duello
