// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries all orders: n!.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <numeric>
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
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::int64_t best = INT64_MAX;
    do {
        std::int64_t now = 0, total = 0;
        for (int place = 0; place < n; ++place) {
            now += times[order[place]];
            for (int before = 0; before < place; ++before)
                now -= savings[order[before]][order[place]];
            total += now;
        }
        best = std::min(best, total);
    } while (std::next_permutation(order.begin(), order.end()));
    std::cout << best << '\n';
}
