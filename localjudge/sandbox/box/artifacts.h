// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace duello::box {

/// Copies the plain files that lie directly in the folder `source` into the folder `target`, at most `limit` bytes in
/// all. Links, pipes, folders and whatever else a hostile compiler run may have left are never followed. Returns how
/// many files were left behind.
std::uint32_t copyArtifacts(const char *source, int target, std::int64_t limit);

} // namespace duello::box
