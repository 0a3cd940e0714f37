// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"

namespace duello {

/// Takes a package, as an archive or a folder, into `library` and returns it from there. Its id is the name of the
/// archive or folder. PackageInvalid, FileUnusable, and nothing in the library, when it cannot be read or one of this
/// id is there already.
Result<ProblemPackage> importPackage(const QString &source, const QString &library);

/// "a-plus-b" of "A plus B.zip": small letters, digits and "-".
QString packageIdOf(const QString &source);

} // namespace duello
