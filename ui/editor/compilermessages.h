// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace duello {

/// What a compiler or an interpreter said about a place in the player's own file.
struct CompilerMessage
{
    enum class Severity { Error, Warning, Note };

    int line = 0;   ///< from 1
    int column = 0; ///< from 1; 0 when it was not told
    Severity severity = Severity::Error;
    QString text;

    friend bool operator==(const CompilerMessage &, const CompilerMessage &) = default;
};

/// The places named in compiler output, in its order: `main.cpp:3:5: error: ...` as g++, clang, javac and go write
/// it, and `File "main.py", line 3` with the exception that closes the trace as Python does. Places in other files
/// (headers, libraries) are left out. Anything may come in; what is not understood is skipped.
QList<CompilerMessage> parseCompilerOutput(const QString &output);

} // namespace duello
