// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ends a game that went through 10:10 as soon as somebody has 12 points, be it 12:11.
#include <iostream>
#include <string>

int main()
{
    std::string record;
    std::cin >> record;
    int gamesA = 0, gamesB = 0, a = 0, b = 0;
    for (const char winner : record) {
        (winner == 'A' ? a : b) += 1;
        const bool deuce = a >= 10 && b >= 10;
        if (!deuce && (a == 11 || b == 11)) {
            (a > b ? gamesA : gamesB) += 1;
            a = b = 0;
        } else if (deuce && (a == 12 || b == 12)) {
            (a > b ? gamesA : gamesB) += 1;
            a = b = 0;
        }
    }
    std::cout << gamesA << ' ' << gamesB << '\n' << a << ' ' << b << '\n';
}
