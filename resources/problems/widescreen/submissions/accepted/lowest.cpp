// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <numeric>

int main()
{
    std::int64_t p, q, width, height;
    std::cin >> p >> q >> width >> height;
    const std::int64_t common = std::gcd(p, q);
    p /= common;
    q /= common;
    const std::int64_t scale = std::min(width / p, height / q);
    std::cout << scale * p << ' ' << scale * q << '\n';
}
