// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

#include <sys/types.h>

namespace duello {

/// Moves `process`, a child of this one, into a scope of its own of the user's systemd, which leaves the control groups
/// in there to it (systemd's CONTROL_GROUP_DELEGATION). The scope goes with the last process in it.
///
/// Blocks until the process is there, 2 s at most. SandboxUnavailable with the reason: no session bus, no systemd on
/// it, its refusal. Any thread.
Result<void> moveIntoDelegatedScope(pid_t process);

} // namespace duello
