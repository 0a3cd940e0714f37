// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Computes the Grundy number of a length anew whenever it is needed.
#include <iostream>
#include <set>
#include <vector>

int d;

int grundy(int length)
{
    std::set<int> reached;
    for (int piece = 1; length - 2 * piece >= d; ++piece)
        reached.insert(grundy(piece) ^ grundy(length - piece));
    int value = 0;
    while (reached.count(value))
        ++value;
    return value;
}

int main()
{
    int k;
    std::cin >> k >> d;
    std::vector<int> lengths(k);
    int all = 0;
    for (int &length : lengths) {
        std::cin >> length;
        all ^= grundy(length);
    }
    int winning = 0;
    for (const int length : lengths) {
        for (int piece = 1; length - 2 * piece >= d; ++piece)
            winning += (all ^ grundy(length) ^ grundy(piece) ^ grundy(length - piece)) == 0;
    }
    std::cout << winning << '\n';
}
