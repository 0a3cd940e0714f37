// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

int main()
{
    std::string record;
    std::cin >> record;
    int games[2] = {0, 0}, points[2] = {0, 0};
    for (const char winner : record) {
        const int player = winner - 'A';
        ++points[player];
        if (points[player] >= 11 && points[player] - points[1 - player] >= 2) {
            ++games[player];
            points[0] = points[1] = 0;
        }
    }
    std::cout << games[0] << ' ' << games[1] << '\n' << points[0] << ' ' << points[1] << '\n';
}
