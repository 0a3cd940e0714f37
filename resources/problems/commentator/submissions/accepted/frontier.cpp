// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Turned by 45 degrees, "in time" becomes two inequalities: u = t − x and v = t + x may not fall. Moments are gone
// through by u; a map from v to the best sum keeps only entries that no other entry beats in both.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <tuple>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<std::tuple<std::int64_t, bool, std::int64_t, int>> moments; // u, begins, v, duel
    std::vector<std::int64_t> total(n);
    for (int i = 0; i < n; ++i) {
        std::int64_t x, t, p;
        std::cin >> x >> t >> p >> total[i];
        moments.emplace_back(t - x, true, t + x, i);
        moments.emplace_back(t + p - x, false, t + p + x, i);
    }
    std::sort(moments.begin(), moments.end());

    std::map<std::int64_t, std::int64_t> frontier; // v -> sum, both rising
    for (const auto &[u, begins, v, i] : moments) {
        auto after = frontier.upper_bound(v);
        const std::int64_t reachable = after == frontier.begin() ? 0 : std::prev(after)->second;
        if (begins) {
            total[i] += reachable;
        } else if (total[i] > reachable) {
            while (after != frontier.end() && after->second <= total[i])
                after = frontier.erase(after);
            frontier[v] = total[i];
        }
    }
    std::cout << *std::max_element(total.begin(), total.end()) << '\n';
}
