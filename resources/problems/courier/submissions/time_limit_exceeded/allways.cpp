// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries all ways that do not come to a town twice between two nights, nor sleep twice in the same town.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int n;
int best = 1'000'000'000;
std::vector<int> night;
std::vector<std::vector<std::pair<int, int>>> roads;
std::vector<bool> slept;

void walk(int town, int minutes, int tired, std::vector<bool> visited)
{
    if (minutes >= best)
        return;
    if (town == n - 1) {
        best = minutes;
        return;
    }
    visited[town] = true;
    for (const auto &[next, length] : roads[town]) {
        if (!visited[next])
            walk(next, minutes + (tired + 1) * length, tired + 1, visited);
    }
    if (night[town] >= 0 && !slept[town]) {
        slept[town] = true;
        walk(town, minutes + night[town], 0, std::vector<bool>(n, false));
        slept[town] = false;
    }
}

int main()
{
    int m;
    std::cin >> n >> m;
    night.resize(n);
    for (int &minutes : night)
        std::cin >> minutes;
    roads.resize(n);
    for (int i = 0; i < m; ++i) {
        int u, v, w;
        std::cin >> u >> v >> w;
        roads[u - 1].emplace_back(v - 1, w);
        roads[v - 1].emplace_back(u - 1, w);
    }
    slept.assign(n, false);
    walk(0, 0, 0, std::vector<bool>(n, false));
    std::cout << best << '\n';
}
