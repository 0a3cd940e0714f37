// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/server/serveroptions.h"

#include <QStringList>

namespace duello {

/// What the command line of `duello-server` says.
struct ServerArguments
{
    ServerOptions server;
    QString dataDirectory;     ///< empty: a fresh one, gone when the program ends
    QString problemsDirectory; ///< packages
};

/// BadRequest with words for who typed it. Answers --help and --version itself, by leaving the program.
Result<ServerArguments> serverArguments(const QStringList &arguments);

} // namespace duello
