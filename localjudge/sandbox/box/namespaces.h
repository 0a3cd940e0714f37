// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

namespace duello::box {

/// The id, inside the box, of the program. It has no right over anything outside.
inline constexpr unsigned programId = 1000;

/// Like fork(), but the child finds itself process 1 of fresh user, mount, process, network, IPC, host name and cgroup
/// namespaces, in the control group `group` (-1: in that of its parent). It dies with its parent. Errors are told
/// to the launcher.
pid_t cloneIntoNamespaces(int group);

} // namespace duello::box
