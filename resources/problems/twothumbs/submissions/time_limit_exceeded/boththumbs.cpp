// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries both thumbs for each letter: 2ⁿ.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

std::string text;

int cost(std::size_t typed, char left, char right)
{
    if (typed == text.size())
        return 0;
    const char letter = text[typed];
    return std::min(std::abs(left - letter) + cost(typed + 1, letter, right),
                    std::abs(right - letter) + cost(typed + 1, left, letter));
}

int main()
{
    std::cin >> text;
    std::cout << cost(0, 'a', 'z') << '\n';
}
