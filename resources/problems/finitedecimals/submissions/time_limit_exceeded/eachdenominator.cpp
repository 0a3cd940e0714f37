// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the factors 2 and 5 out of each denominator.
#include <cstdint>
#include <iostream>

int main()
{
    std::int64_t n;
    std::cin >> n;
    std::int64_t pairs = 0;
    for (std::int64_t b = 2; b <= n; ++b) {
        std::int64_t m = b;
        while (m % 2 == 0)
            m /= 2;
        while (m % 5 == 0)
            m /= 5;
        pairs += b / m - 1;
    }
    std::cout << pairs << '\n';
}
