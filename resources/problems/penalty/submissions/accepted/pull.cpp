// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// best[solved]: the penalties that have come up when exactly these problems are solved, when each minute is counted
// once for every problem that is not solved yet.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <limits>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::int64_t> times(n);
    for (auto &time : times)
        std::cin >> time;
    std::vector<std::vector<std::int64_t>> savings(n, std::vector<std::int64_t>(n));
    for (auto &row : savings) {
        for (auto &saving : row)
            std::cin >> saving;
    }
    std::vector<std::int64_t> best(1 << n, std::numeric_limits<std::int64_t>::max());
    best[0] = 0;
    for (unsigned solved = 0; solved + 1 < best.size(); ++solved) {
        const int left = n - __builtin_popcount(solved);
        for (int j = 0; j < n; ++j) {
            if (solved >> j & 1)
                continue;
            std::int64_t time = times[j];
            for (int i = 0; i < n; ++i)
                time -= solved >> i & 1 ? savings[i][j] : 0;
            std::int64_t &after = best[solved | 1u << j];
            after = std::min(after, best[solved] + left * time);
        }
    }
    std::cout << best.back() << '\n';
}
