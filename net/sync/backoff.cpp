// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/backoff.h"

#include <QtGlobal>

#include <algorithm>

namespace duello {

std::chrono::milliseconds backoffDelay(int failures, double random, std::chrono::milliseconds longest,
                                       std::optional<std::chrono::milliseconds> retryAfter)
{
    Q_ASSERT(random >= 0 && random < 1);
    constexpr int mostDoublings = 16; // far beyond every ceiling, far below overflow
    if (failures <= 1 && !retryAfter)
        return std::chrono::milliseconds{0};
    const int doublings = std::clamp(failures - 2, 0, mostDoublings);
    const auto ceiling = std::min(firstBackoff * (1 << doublings), longest);
    const auto jitter = std::chrono::milliseconds(qint64(double(ceiling.count()) * random));
    return retryAfter.value_or(std::chrono::milliseconds{0}) + jitter;
}

} // namespace duello
