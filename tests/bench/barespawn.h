// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace duello {

/// Runs a program the shortest way there is, and waits for it: posix_spawn, `input` or nothing as its standard input,
/// its output read from a pipe to the end. The least that a judge without a box would do. Fatal when it cannot start.
void spawnBare(const QStringList &command, const QString &input = {});

} // namespace duello
