// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Equal letters in a row form a run; a sticky key changes the lengths of runs, never their order.
#include <cstddef>
#include <iostream>
#include <string>

int main()
{
    std::string meant, appeared;
    std::cin >> meant >> appeared;
    std::size_t i = 0, j = 0;
    char sticky = 0;
    while (i < meant.size() && j < appeared.size() && meant[i] == appeared[j]) {
        const char letter = meant[i];
        std::size_t presses = 0, letters = 0;
        for (; i < meant.size() && meant[i] == letter; ++i)
            ++presses;
        for (; j < appeared.size() && appeared[j] == letter; ++j)
            ++letters;
        if (presses == letters)
            continue;
        if (letters < presses || letters > 2 * presses || (sticky != 0 && sticky != letter)) {
            std::cout << "impossible\n";
            return 0;
        }
        sticky = letter;
    }
    if (i < meant.size() || j < appeared.size())
        std::cout << "impossible\n";
    else if (sticky == 0)
        std::cout << "ok\n";
    else
        std::cout << sticky << '\n';
}
