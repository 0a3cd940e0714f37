// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the line of every two squares and looks for the mirror image of every square: O(n³ log n).
#include <algorithm>
#include <iostream>
#include <set>
#include <utility>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::pair<int, int>> squares(n);
    for (auto &[x, y] : squares)
        std::cin >> x >> y;
    const std::set<std::pair<int, int>> black(squares.begin(), squares.end());
    int fewest = n;
    for (int i = 0; i < n; ++i) {
        for (int j = i; j < n; ++j) {
            const int both = squares[i].first + squares[j].first;
            const auto missing = std::count_if(squares.begin(), squares.end(), [&](const auto &square) {
                return !black.count({both - square.first, square.second});
            });
            fewest = std::min(fewest, static_cast<int>(missing));
        }
    }
    std::cout << fewest << '\n';
}
