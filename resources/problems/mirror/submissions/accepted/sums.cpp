// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two squares of one row are mirror images in exactly one line: it is known by the sum of their columns.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::pair<int, int>> squares(n);
    for (auto &[y, x] : squares)
        std::cin >> x >> y;
    std::vector<int> sums; // of ordered pairs, a square with itself among them
    for (const auto &[y, x] : squares) {
        for (const auto &[otherY, otherX] : squares) {
            if (y == otherY)
                sums.push_back(x + otherX);
        }
    }
    std::sort(sums.begin(), sums.end());
    int most = 0;
    for (std::size_t begin = 0, end = 0; begin < sums.size(); begin = end) {
        while (end < sums.size() && sums[end] == sums[begin])
            ++end;
        most = std::max(most, static_cast<int>(end - begin));
    }
    std::cout << n - most << '\n';
}
