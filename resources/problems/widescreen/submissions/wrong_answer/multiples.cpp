// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Only takes whole multiples of p and q as they are given.
#include <algorithm>
#include <cstdint>
#include <iostream>

int main()
{
    std::int64_t p, q, width, height;
    std::cin >> p >> q >> width >> height;
    const std::int64_t scale = std::min(width / p, height / q);
    std::cout << scale * p << ' ' << scale * q << '\n';
}
