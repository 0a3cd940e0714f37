// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the contest as short as possible, and adds up the penalties of that order.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <utility>
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
    using Best = std::pair<std::int64_t, std::int64_t>; // the end, the penalties so far
    std::vector<Best> best(1 << n, Best(INT64_MAX, 0));
    best[0] = {0, 0};
    for (unsigned solved = 0; solved + 1 < best.size(); ++solved) {
        for (int j = 0; j < n; ++j) {
            if (solved >> j & 1)
                continue;
            std::int64_t end = best[solved].first + times[j];
            for (int i = 0; i < n; ++i)
                end -= solved >> i & 1 ? savings[i][j] : 0;
            Best &after = best[solved | 1u << j];
            after = std::min(after, Best(end, best[solved].second + end));
        }
    }
    std::cout << best.back().second << '\n';
}
