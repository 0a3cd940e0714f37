// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the best previous duel from the latest one backwards and stops when no larger sum is left there: quick on
// random halls, O(n²) on others.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

struct Duel
{
    std::int64_t x, t, p, w;
};

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Duel> duels(n);
    for (auto &[x, t, p, w] : duels)
        std::cin >> x >> t >> p >> w;
    std::sort(duels.begin(), duels.end(), [](const Duel &a, const Duel &b) { return a.t + a.p < b.t + b.p; });
    std::vector<std::int64_t> total(n), largest(n + 1, 0); // largest[i]: of total[0], …, total[i − 1]
    for (int i = 0; i < n; ++i) {
        std::int64_t most = 0;
        for (int j = i - 1; j >= 0 && largest[j + 1] > most; --j) {
            if (std::abs(duels[i].x - duels[j].x) <= duels[i].t - duels[j].t - duels[j].p)
                most = std::max(most, total[j]);
        }
        total[i] = most + duels[i].w;
        largest[i + 1] = std::max(largest[i], total[i]);
    }
    std::cout << largest[n] << '\n';
}
