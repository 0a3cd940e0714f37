// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Never sleeps.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, m;
    std::cin >> n >> m;
    std::vector<int> night(n), u(m), v(m), w(m);
    for (int &minutes : night)
        std::cin >> minutes;
    for (int i = 0; i < m; ++i)
        std::cin >> u[i] >> v[i] >> w[i];
    const int never = 1'000'000'000;
    std::vector<int> time(n + 1, never);
    time[1] = 0;
    int best = never;
    for (int roads = 1; roads < n; ++roads) {
        std::vector<int> next(n + 1, never);
        for (int i = 0; i < m; ++i) {
            next[v[i]] = std::min(next[v[i]], time[u[i]] + roads * w[i]);
            next[u[i]] = std::min(next[u[i]], time[v[i]] + roads * w[i]);
        }
        time = next;
        best = std::min(best, time[n]);
    }
    std::cout << best << '\n';
}
