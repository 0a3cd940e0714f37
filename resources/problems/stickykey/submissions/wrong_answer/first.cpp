// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stops at the first doubled letter, without a look at the rest.
#include <algorithm>
#include <iostream>
#include <string>

int main()
{
    std::string meant, appeared;
    std::cin >> meant >> appeared;
    for (std::size_t i = 0; i < appeared.size(); ++i) {
        if (i < meant.size() && meant[i] == appeared[i])
            continue;
        if (i > 0 && appeared[i] == appeared[i - 1])
            std::cout << appeared[i] << '\n';
        else
            std::cout << "impossible\n";
        return 0;
    }
    std::cout << (meant == appeared ? "ok\n" : "impossible\n");
}
