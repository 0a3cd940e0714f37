// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the closest two players first.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main()
{
    int n, d;
    std::cin >> n >> d;
    std::vector<int> ratings(n);
    for (int &rating : ratings)
        std::cin >> rating;
    std::sort(ratings.begin(), ratings.end());
    std::vector<std::pair<int, int>> gaps;
    for (int i = 1; i < n; ++i)
        gaps.emplace_back(ratings[i] - ratings[i - 1], i);
    std::sort(gaps.begin(), gaps.end());
    std::vector<bool> plays(n);
    int matches = 0;
    for (const auto &[gap, i] : gaps) {
        if (gap <= d && !plays[i] && !plays[i - 1]) {
            plays[i] = plays[i - 1] = true;
            ++matches;
        }
    }
    std::cout << matches << '\n';
}
