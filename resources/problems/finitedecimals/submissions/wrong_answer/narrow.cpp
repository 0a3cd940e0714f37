// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Multiplies numbers of 32 bits.
#include <cstdint>
#include <iostream>

int main()
{
    std::int64_t n;
    std::cin >> n;
    std::int64_t pairs = 0;
    for (std::int64_t five = 1; five <= n; five *= 5) {
        for (std::int64_t t = five; t <= n; t *= 2) {
            const std::uint32_t most = static_cast<std::uint32_t>(n / t);
            pairs += static_cast<std::uint32_t>(t - 1) * (most - most / 2 - most / 5 + most / 10);
        }
    }
    std::cout << pairs << '\n';
}
