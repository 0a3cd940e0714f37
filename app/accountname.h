// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace duello {

/// What to call a player who has chosen no name: the real name of the account, else the name it logs in with, else
/// nothing.
QString accountName();

} // namespace duello
