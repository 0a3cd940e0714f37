// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The right idea with times that do not fit into 32 bits.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::pair<std::uint32_t, int>> presses;
    for (const int change : {+1, -1}) {
        std::uint32_t now = 0;
        for (int i = 0; i < n; ++i) {
            std::uint32_t pause;
            std::cin >> pause;
            presses.emplace_back(now += pause, change);
        }
    }
    std::sort(presses.begin(), presses.end());
    std::uint32_t first = 0, second = 0, before = 0;
    int lead = 0;
    for (const auto &[time, change] : presses) {
        if (lead > 0)
            first += time - before;
        else if (lead < 0)
            second += time - before;
        lead += change;
        before = time;
    }
    std::cout << first << ' ' << second << '\n';
}
