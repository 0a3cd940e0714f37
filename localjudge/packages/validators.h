// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/validation.h"

namespace duello {

/// The output validators of an ICPC package: `output_validator/` is one program (2025-09); in `output_validators/`
/// (legacy) each folder is one, and each file that no other one includes or imports. Headers beside them, and those of
/// `files/` and `include/`, belong to all.
QList<PackageProgram> findValidators(const QString &folder);

} // namespace duello
