// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Desks are vertices, players are edges. Players can sit when no part of the graph has more edges than vertices, and by
// an exchange argument the heaviest player who still can is always right. A group of joined desks is full when it has
// as many players as desks.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <numeric>
#include <vector>

std::vector<int> group;

int find(int desk)
{
    while (group[desk] != desk)
        desk = group[desk] = group[group[desk]];
    return desk;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, d;
    std::cin >> n >> d;
    std::vector<std::array<int, 3>> players(n); // spectators first
    for (auto &[w, a, b] : players)
        std::cin >> a >> b >> w;
    std::sort(players.rbegin(), players.rend());
    group.resize(d + 1);
    std::iota(group.begin(), group.end(), 0);
    std::vector<bool> full(d + 1, false);
    std::int64_t spectators = 0;
    for (const auto &[w, a, b] : players) {
        const int one = find(a), other = find(b);
        if (full[one] && full[other])
            continue;
        if (one == other) {
            full[one] = true;
        } else {
            group[one] = other;
            full[other] = full[one] || full[other];
        }
        spectators += w;
    }
    std::cout << spectators << '\n';
}
