// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <seccomp.h>

namespace duello::box {

/// The system call filter of the program: everything is allowed but what only an attack needs. A deny list, so that
/// the next release of a language's runtime does not break; what is denied is answered with "not permitted".
scmp_filter_ctx makeFilter();

} // namespace duello::box
