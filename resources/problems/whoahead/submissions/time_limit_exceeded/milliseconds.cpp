// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through every millisecond of the race: up to 10¹¹ of them.
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::int64_t> a(n), b(n);
    for (auto *times : {&a, &b}) {
        std::int64_t now = 0;
        for (std::int64_t &time : *times) {
            std::int64_t pause;
            std::cin >> pause;
            time = now += pause;
        }
    }
    std::int64_t first = 0, second = 0;
    int i = 0, j = 0;
    for (std::int64_t now = 0; i < n || j < n; ++now) {
        if (i < n && a[i] == now)
            ++i;
        if (j < n && b[j] == now)
            ++j;
        if (i > j)
            ++first;
        else if (i < j)
            ++second;
    }
    std::cout << first << ' ' << second << '\n';
}
