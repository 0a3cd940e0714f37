// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deals the numbers out in turn: B beats A, C beats B, and C beats A.
#include <iostream>

int main()
{
    int n;
    std::cin >> n;
    if (n < 3) {
        std::cout << "impossible\n";
        return 0;
    }
    for (int die = 3; die >= 1; --die) {
        for (int i = 0; i < n; ++i)
            std::cout << 3 * i + die << ' ';
        std::cout << '\n';
    }
}
