// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/languages.h"

#include <yaml-cpp/yaml.h>

namespace duello {

/// Takes what an entry of a languages file says over into `language`. What is wrong with it: a sentence each, "line 7:
/// ...", with what is allowed instead; none when all is well. A key that nobody knows is wrong, too: it is a misspelt
/// one.
QStringList takeLanguageEntry(const YAML::Node &entry, Language &language);

} // namespace duello
