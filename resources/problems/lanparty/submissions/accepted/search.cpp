// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks the nets of switches by breadth-first search, then counts the pairs net by net: laptop after laptop, how many
// earlier ones share a net with it.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <utility>
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

    std::vector<int> net(n + s + 1, 0);
    int nets = 0;
    for (int start = n + 1; start <= n + s; ++start) {
        if (net[start] != 0)
            continue;
        net[start] = ++nets;
        std::vector<int> queue{start};
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int next : cables[queue[head]]) {
                if (next > n && net[next] == 0) {
                    net[next] = nets;
                    queue.push_back(next);
                }
            }
        }
    }

    std::int64_t answer = 0;
    std::vector<std::pair<int, int>> netsOf(n + 1); // {0, 0}, {net, 0} or {larger net, smaller net}
    std::vector<std::int64_t> inNet(nets + 1, 0);
    std::map<std::pair<int, int>, std::int64_t> inBoth;
    for (int laptop = 1; laptop <= n; ++laptop) {
        auto &[a, b] = netsOf[laptop];
        for (const int device : cables[laptop]) {
            if (device > n)
                (a == 0 ? a : b) = net[device];
        }
        if (a == b)
            b = 0;
        if (a < b)
            std::swap(a, b);
        if (a != 0)
            answer += inNet[a]++;
        if (b != 0) {
            answer += inNet[b]++;
            answer -= inBoth[{a, b}]++;
        }
    }
    for (int u = 1; u <= n; ++u) {
        for (const int v : cables[u]) {
            if (u < v && v <= n && (netsOf[u].first == 0 || netsOf[u] != netsOf[v]))
                ++answer; // each has at most one net left
        }
    }
    std::cout << answer << '\n';
}
