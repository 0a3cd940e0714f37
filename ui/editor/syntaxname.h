// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace duello {

/// What KSyntaxHighlighting calls a language of the wire: mostly the same. It has one definition for all versions of a
/// language and all its implementations: "C++" for "C++17", "Python" for "PyPy".
QString syntaxName(const QString &language);

} // namespace duello
