// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace duello {

/// The user's data folder for Duello.
QString defaultDataDirectory();

/// Where the bundled problem packages are: installed beside the program, else in the source tree it was built from.
QString defaultProblemsDirectory();

} // namespace duello
