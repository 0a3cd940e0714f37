// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <iostream>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::int64_t sum = 0;
    for (std::int64_t value; std::cin >> value;)
        sum += value;
    std::cout << sum << '\n';
}
