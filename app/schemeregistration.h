// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace duello {

/// Makes duello:// links of browsers and messengers open this program, unless an installed Duello does already: writes
/// the desktop entry into the user's own applications, starting `command`. What is there and says so is left alone.
void registerScheme(const QString &command);

/// How this program was started, as a desktop entry runs it: by $DUELLO_LAUNCHER, which app/start sets, or by itself.
QString launchCommand();

} // namespace duello
