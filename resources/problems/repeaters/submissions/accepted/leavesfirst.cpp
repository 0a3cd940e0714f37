// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For a given range, goes from the leaves to the root and puts a repeater up only where a house would be left behind
// otherwise. The smallest range for which k suffice is found by halving.
#include <algorithm>
#include <iostream>
#include <vector>

int repeaters(const std::vector<int> &parent, int range)
{
    const int n = static_cast<int>(parent.size());
    std::vector<int> unserved(n, 0); // how far down the farthest house without a repeater is; −1: there is none
    std::vector<int> nearest(n, n); // how far down the nearest repeater is
    int count = 0;
    for (int house = n - 1; house >= 0; --house) {
        if (unserved[house] + nearest[house] <= range)
            unserved[house] = -1;
        if (unserved[house] == range || (house == 0 && unserved[house] >= 0)) {
            ++count;
            unserved[house] = -1;
            nearest[house] = 0;
        }
        if (house > 0) {
            const int up = parent[house];
            if (unserved[house] >= 0)
                unserved[up] = std::max(unserved[up], unserved[house] + 1);
            nearest[up] = std::min(nearest[up], nearest[house] + 1);
        }
    }
    return count;
}

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<int> parent(n, 0);
    for (int house = 1; house < n; ++house) {
        std::cin >> parent[house];
        --parent[house];
    }
    int low = 0, high = n;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (repeaters(parent, middle) <= k)
            high = middle;
        else
            low = middle + 1;
    }
    std::cout << low << '\n';
}
