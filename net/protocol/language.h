// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/remark.h"

#include <QList>
#include <QString>

#include <optional>

namespace duello {

/// A programming language as one server offers it.
struct LanguageInfo
{
    QString name;           ///< the wire's word: "C++", "Python"
    QString version;        ///< the toolchain's own word: "g++ 14.2.0"; empty when it was not found
    bool available = false; ///< its toolchain was found on the judge's machine
    Remark reason;          ///< when not available: what is missing and what brings it

    friend bool operator==(const LanguageInfo &, const LanguageInfo &) = default;
};

/// The wire's word for a language, case ignored and common aliases accepted ("cpp", "py3", "js"); nothing when unknown.
std::optional<QString> canonicalLanguage(QStringView word);

} // namespace duello
