// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each thumb types the letters of its half of the row.
#include <cstdlib>
#include <iostream>
#include <string>

int main()
{
    std::string text;
    std::cin >> text;
    char left = 'a', right = 'z';
    int cost = 0;
    for (const char letter : text) {
        char &thumb = letter <= 'm' ? left : right;
        cost += std::abs(letter - thumb);
        thumb = letter;
    }
    std::cout << cost << '\n';
}
