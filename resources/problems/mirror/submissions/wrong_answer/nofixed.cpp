// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forgets the squares that the line goes through.
#include <algorithm>
#include <iostream>
#include <map>
#include <utility>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::pair<int, int>> squares(n);
    for (auto &[y, x] : squares)
        std::cin >> x >> y;
    std::map<int, int> paired;
    int most = 1;
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < i; ++j) {
            if (squares[i].first == squares[j].first)
                most = std::max(most, paired[squares[i].second + squares[j].second] += 2);
        }
    }
    std::cout << n - most << '\n';
}
