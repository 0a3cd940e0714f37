// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries all widths, the largest first.
#include <cstdint>
#include <iostream>

int main()
{
    std::int64_t p, q, width, height;
    std::cin >> p >> q >> width >> height;
    for (std::int64_t w = width; w > 0; --w) {
        const __int128 product = static_cast<__int128>(w) * q;
        if (product % p == 0 && product / p <= height) {
            std::cout << w << ' ' << static_cast<std::int64_t>(product / p) << '\n';
            return 0;
        }
    }
    std::cout << "0 0\n";
}
