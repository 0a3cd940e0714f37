// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

namespace duello::box {

/// The id, inside the box, of the program. It has no right over anything outside.
inline constexpr unsigned programId = 1000;

/// Makes fresh user, mount, process, network, IPC, host name and cgroup namespaces and calls `init` in them as process
/// 1. Returns its process id outside.
pid_t startInNamespaces(void (*init)());

} // namespace duello::box
