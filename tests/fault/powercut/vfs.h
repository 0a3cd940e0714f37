// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace duello {

class Disk;

/// From now on every database that this process opens lies on `disk`, which outlives them, instead of in the system's
/// files. For one connection to a database at a time: locks are always granted.
void installVfs(Disk &disk);

} // namespace duello
