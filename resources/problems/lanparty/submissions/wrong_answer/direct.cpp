// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a direct cable as one more pair even where the two laptops also meet in a net.
#include <cstdint>
#include <iostream>
#include <map>
#include <numeric>
#include <set>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, s, m;
    std::cin >> n >> s >> m;
    std::vector<int> net(n + s + 1);
    std::iota(net.begin(), net.end(), 0);
    const auto find = [&net](int device) {
        while (net[device] != device)
            device = net[device] = net[net[device]];
        return device;
    };
    std::vector<std::vector<int>> plugs(n + 1);
    std::int64_t answer = 0;
    for (int i = 0; i < m; ++i) {
        int u, v;
        std::cin >> u >> v;
        if (u > v)
            std::swap(u, v);
        if (u > n)
            net[find(u)] = find(v);
        else if (v > n)
            plugs[u].push_back(v);
        else
            ++answer;
    }
    std::map<int, std::int64_t> inNet;
    std::map<std::set<int>, std::int64_t> inBoth;
    for (const auto &plugged : plugs) {
        std::set<int> nets;
        for (const int device : plugged)
            nets.insert(find(device));
        for (const int one : nets)
            answer += inNet[one]++;
        if (nets.size() == 2)
            answer -= inBoth[nets]++;
    }
    std::cout << answer << '\n';
}
