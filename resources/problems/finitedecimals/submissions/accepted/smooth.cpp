// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Let b = t · m, where t has only the prime factors 2 and 5, and m none of them: a/b is finite when m divides a, which
// t − 1 of the numbers a < b do. There are few t; the m for each of them are counted by inclusion and exclusion.
#include <cstdint>
#include <iostream>

int main()
{
    std::int64_t n;
    std::cin >> n;
    std::int64_t pairs = 0;
    for (std::int64_t five = 1; five <= n; five *= 5) {
        for (std::int64_t t = five; t <= n; t *= 2) {
            const std::int64_t most = n / t;
            pairs += (t - 1) * (most - most / 2 - most / 5 + most / 10);
        }
    }
    std::cout << pairs << '\n';
}
