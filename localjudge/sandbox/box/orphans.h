// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Guardian and keeper clean up after each other, but not when both are killed at once. So each folder that the helper
// makes on the host stays locked while anyone of it lives, and the next helper removes those that it can lock. (Numbers
// of processes would not tell: they are used again, are others in another namespace, and stay for a while after death.)
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace duello::box {

/// Locks a folder that this process has just made, for as long as it or any child of it lives. False when another
/// helper was faster and has removed it.
bool lockFolder(const std::string &path);

/// Calls `remove` for each folder of this user in `place` whose name begins with `prefix` and that nobody has locked.
void removeOrphans(const std::string &place, std::string_view prefix,
                   const std::function<void(const std::string &path)> &remove);

} // namespace duello::box
