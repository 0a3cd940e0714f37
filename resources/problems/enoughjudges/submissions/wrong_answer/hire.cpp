// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adds a laptop whenever the promise is about to be broken, as if it had not been there before. A laptop that had been
// there from the start would have taken other submissions too.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    int n;
    std::int64_t promise;
    std::cin >> n >> promise;
    std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> free;
    for (int i = 0; i < n; ++i) {
        std::int64_t arrival, work;
        std::cin >> arrival >> work;
        std::int64_t start = arrival;
        if (!free.empty() && std::max(arrival, free.top()) + work <= arrival + promise) {
            start = std::max(arrival, free.top());
            free.pop();
        }
        free.push(start + work);
    }
    std::cout << free.size() << '\n';
}
