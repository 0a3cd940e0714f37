// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries 1, 2, 3, … laptops: the answer may be n.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::int64_t promise;
    std::cin >> n >> promise;
    std::vector<std::int64_t> arrival(n), work(n);
    for (int i = 0; i < n; ++i)
        std::cin >> arrival[i] >> work[i];
    for (int laptops = 1;; ++laptops) {
        std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> free(
            {}, std::vector<std::int64_t>(laptops, 0));
        int judged = 0;
        while (judged < n) {
            const std::int64_t end = std::max(arrival[judged], free.top()) + work[judged];
            if (end > arrival[judged] + promise)
                break;
            free.pop();
            free.push(end);
            ++judged;
        }
        if (judged == n) {
            std::cout << laptops << '\n';
            return 0;
        }
    }
}
