// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves a desk free in every group, as if a ring of players could not sit.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <numeric>
#include <vector>

std::vector<int> group;

int find(int desk)
{
    return group[desk] == desk ? desk : group[desk] = find(group[desk]);
}

int main()
{
    int n, d;
    std::cin >> n >> d;
    std::vector<std::array<int, 3>> players(n);
    for (auto &[w, a, b] : players)
        std::cin >> a >> b >> w;
    std::sort(players.rbegin(), players.rend());
    group.resize(d + 1);
    std::iota(group.begin(), group.end(), 0);
    std::int64_t spectators = 0;
    for (const auto &[w, a, b] : players) {
        if (find(a) != find(b)) {
            group[find(a)] = find(b);
            spectators += w;
        }
    }
    std::cout << spectators << '\n';
}
