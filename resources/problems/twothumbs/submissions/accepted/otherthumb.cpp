// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One thumb is above the letter that was typed last; what matters is where the other one is.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <string>

int main()
{
    constexpr int never = 1'000'000'000;
    std::string text;
    std::cin >> text;
    text.insert(text.begin(), 'a'); // the left thumb is above it already
    std::array<int, 26> cost; // by the key below the other thumb
    cost.fill(never);
    cost['z' - 'a'] = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int last = text[i - 1] - 'a', now = text[i] - 'a';
        int otherTypes = never;
        for (int other = 0; other < 26; ++other) {
            otherTypes = std::min(otherTypes, cost[other] + std::abs(other - now));
            cost[other] = std::min(never, cost[other] + std::abs(last - now));
        }
        cost[last] = std::min(cost[last], otherTypes);
    }
    std::cout << *std::min_element(cost.begin(), cost.end()) << '\n';
}
