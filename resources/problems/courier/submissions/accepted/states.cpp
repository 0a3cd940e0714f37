// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra's algorithm over pairs of a town and the number of roads since the last night.
#include <array>
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

int main()
{
    int n, m;
    std::cin >> n >> m;
    std::vector<int> night(n);
    for (int &minutes : night)
        std::cin >> minutes;
    std::vector<std::vector<std::pair<int, int>>> roads(n);
    for (int i = 0; i < m; ++i) {
        int u, v, w;
        std::cin >> u >> v >> w;
        roads[u - 1].emplace_back(v - 1, w);
        roads[v - 1].emplace_back(u - 1, w);
    }
    // A way that comes to a town twice without a night between is not needed: at most n − 1 roads in a row.
    std::vector<std::vector<bool>> done(n, std::vector<bool>(n, false));
    using State = std::array<int, 3>; // minutes, town, roads since the last night
    std::priority_queue<State, std::vector<State>, std::greater<>> queue;
    queue.push({0, 0, 0});
    while (!queue.empty()) {
        const auto [minutes, town, tired] = queue.top();
        queue.pop();
        if (town == n - 1) {
            std::cout << minutes << '\n';
            return 0;
        }
        if (done[town][tired])
            continue;
        done[town][tired] = true;
        if (night[town] >= 0)
            queue.push({minutes + night[town], town, 0});
        for (const auto &[next, length] : roads[town]) {
            if (tired + 1 < n)
                queue.push({minutes + (tired + 1) * length, next, tired + 1});
        }
    }
}
