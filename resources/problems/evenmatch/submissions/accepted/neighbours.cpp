// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The weakest player plays the next one in order of rating, or nobody at all.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, d;
    std::cin >> n >> d;
    std::vector<int> ratings(n);
    for (int &rating : ratings)
        std::cin >> rating;
    std::sort(ratings.begin(), ratings.end());
    int matches = 0;
    for (int i = 1; i < n; ++i) {
        if (ratings[i] - ratings[i - 1] <= d) {
            ++matches;
            ++i;
        }
    }
    std::cout << matches << '\n';
}
