// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the longest way into k equal pieces: the other houses may be far from it.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<int> parent(n, 0), height(n, 0);
    for (int house = 1; house < n; ++house) {
        std::cin >> parent[house];
        --parent[house];
    }
    int longest = 0;
    for (int house = n - 1; house > 0; --house) {
        int &up = height[parent[house]];
        longest = std::max(longest, up + height[house] + 1);
        up = std::max(up, height[house] + 1);
    }
    const int houses = longest + 1;
    std::cout << (houses + k - 1) / k / 2 << '\n';
}
