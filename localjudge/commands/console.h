// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the commands speak: in English whatever the system's language is, since other programs read it.
#pragma once

#include "localjudge/commands/commands.h"
#include "localjudge/languages.h"
#include "localjudge/sandbox/launcher.h"

#include <QJsonObject>

namespace duello::commands {

/// A line, or an object in one line, to standard output.
void print(const QString &line);
void print(const QJsonObject &object);

/// Something to know, to standard error.
void warn(const QString &words);

/// What is wrong with the user's own languages, to standard error; nothing when all is well.
void warnOfLanguages(const LanguageTable &languages);

/// What the sandbox cannot keep out, to standard error; nothing when all is well.
void warnOfSandbox(const Launcher &sandbox);

/// Why a command cannot be done: to standard error, and for programs to standard output as {"error": words, "verdict":
/// "JE"}. Returns the exit code for it.
int refuse(const QString &words, Format format);

} // namespace duello::commands
