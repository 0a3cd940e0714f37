// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"
#include "net/protocol/error.h"

#include <QString>

namespace duello {

/// What an archive may hold at most.
struct ArchiveLimits
{
    int files = 20'000;
    Bytes size = Bytes::fromMib(2048);
};

/// Unpacks a zip or tar archive of a problem package into `folder`, which exists and is empty. PackageInvalid, and the
/// folder empty again, when the archive is broken, over the limits, or has a name or a link that leads out of it.
Result<void> unpack(const QString &archive, const QString &folder, const ArchiveLimits &limits = {});

} // namespace duello
