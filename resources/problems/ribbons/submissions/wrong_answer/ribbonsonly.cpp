// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the ribbons that some winning move cuts, not the moves.
#include <iostream>
#include <vector>

int main()
{
    int k, d;
    std::cin >> k >> d;
    std::vector<int> lengths(k), grundy(1001, 0);
    for (int &length : lengths)
        std::cin >> length;
    for (int length = 1; length <= 1000; ++length) {
        std::vector<bool> reached(2048, false);
        for (int piece = 1; length - 2 * piece >= d; ++piece)
            reached[grundy[piece] ^ grundy[length - piece]] = true;
        while (reached[grundy[length]])
            ++grundy[length];
    }
    int all = 0, winning = 0;
    for (const int length : lengths)
        all ^= grundy[length];
    for (const int length : lengths) {
        bool wins = false;
        for (int piece = 1; length - 2 * piece >= d; ++piece)
            wins = wins || (all ^ grundy[length] ^ grundy[piece] ^ grundy[length - piece]) == 0;
        winning += wins;
    }
    std::cout << winning << '\n';
}
