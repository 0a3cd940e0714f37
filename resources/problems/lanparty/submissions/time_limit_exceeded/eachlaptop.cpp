// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searches the whole network anew from each laptop: O(n · (n + s + m)).
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, s, m;
    std::cin >> n >> s >> m;
    std::vector<std::vector<int>> cables(n + s + 1);
    for (int i = 0; i < m; ++i) {
        int u, v;
        std::cin >> u >> v;
        cables[u].push_back(v);
        cables[v].push_back(u);
    }
    std::vector<int> reachedFrom(n + s + 1, 0);
    std::int64_t answer = 0;
    for (int laptop = 1; laptop <= n; ++laptop) {
        std::vector<int> queue{laptop};
        reachedFrom[laptop] = laptop;
        for (std::size_t head = 0; head < queue.size(); ++head) {
            if (head > 0 && queue[head] <= n) {
                answer += queue[head] > laptop;
                continue;
            }
            for (const int next : cables[queue[head]]) {
                if (reachedFrom[next] != laptop) {
                    reachedFrom[next] = laptop;
                    queue.push_back(next);
                }
            }
        }
    }
    std::cout << answer << '\n';
}
