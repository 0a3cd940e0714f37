// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/language.h"

namespace duello {

/// A language by this server's own word for it, so that those which its host has added count, or by an alias; nothing
/// when neither knows it.
std::optional<QString> languageOf(const QList<LanguageInfo> &languages, const QString &word);

} // namespace duello
