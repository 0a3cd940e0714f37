// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every ribbon is a game of its own: by its Grundy number it is worth a heap of Nim.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int k, d;
    std::cin >> k >> d;
    std::vector<int> lengths(k);
    for (int &length : lengths)
        std::cin >> length;
    const int longest = *std::max_element(lengths.begin(), lengths.end());
    std::vector<int> grundy(longest + 1, 0);
    for (int length = 1; length <= longest; ++length) {
        std::vector<bool> reached(2048, false);
        for (int piece = 1; length - 2 * piece >= d; ++piece)
            reached[grundy[piece] ^ grundy[length - piece]] = true;
        while (reached[grundy[length]])
            ++grundy[length];
    }
    int all = 0;
    for (const int length : lengths)
        all ^= grundy[length];
    int winning = 0;
    for (const int length : lengths) {
        for (int piece = 1; length - 2 * piece >= d; ++piece)
            winning += (all ^ grundy[length] ^ grundy[piece] ^ grundy[length - piece]) == 0;
    }
    std::cout << winning << '\n';
}
