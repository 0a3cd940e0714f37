// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/boxprotocol.h"

#include <cstddef>
#include <sys/types.h>

namespace duello::box {

/// A packet and the descriptors that came with it, which close on exec.
struct Received
{
    ssize_t size = -1; ///< 0: the other side is gone; negative: an error, see errno
    int descriptors[MostDescriptors] = {-1, -1, -1, -1};
    int descriptorCount = 0;
};

/// The next packet of the socket `from`.
Received receiveWithDescriptors(int from, void *packet, std::size_t size);

} // namespace duello::box
