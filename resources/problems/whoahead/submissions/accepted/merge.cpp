// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

std::vector<std::int64_t> readPresses(int count)
{
    std::vector<std::int64_t> times(count);
    std::int64_t now = 0;
    for (std::int64_t &time : times) {
        std::int64_t pause;
        std::cin >> pause;
        time = now += pause;
    }
    return times;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    const auto a = readPresses(n);
    const auto b = readPresses(n);
    std::int64_t first = 0, second = 0, now = 0;
    int i = 0, j = 0;
    while (i < n && j < n) {
        const std::int64_t next = std::min(a[i], b[j]);
        if (i > j)
            first += next - now;
        else if (i < j)
            second += next - now;
        now = next;
        if (a[i] == next)
            ++i;
        if (b[j] == next)
            ++j;
    }
    if (i == n && j < n)
        first += b[n - 1] - now;
    if (j == n && i < n)
        second += a[n - 1] - now;
    std::cout << first << ' ' << second << '\n';
}
