// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

namespace duello::box {

/// The id of the program as seen inside a box with namespaces.
inline constexpr unsigned programId = 1000;
/// "nobody": its id outside when root judges. It has no right over anything there.
inline constexpr unsigned nobodyId = 65534;

/// Like fork(), but the child finds itself process 1 of fresh user, mount, process, IPC, host name and cgroup
/// namespaces, in the control group `group` (-1: in that of its parent); the network is left to FreshNetwork. It dies
/// with its parent. Errors are told to the launcher.
pid_t cloneIntoNamespaces(int group);

} // namespace duello::box
