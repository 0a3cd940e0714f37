// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stretches between the changes of the lead are Dyck paths: raises their series to the power k + 1 (or k, and the
// last stretch apart) by plain multiplication, O((a + b)² · log k).
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

constexpr std::int64_t modulo = 1'000'000'007;
using Series = std::vector<std::int64_t>;

Series product(const Series &a, const Series &b)
{
    Series result(a.size(), 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; i + j < a.size(); ++j)
            result[i + j] = (result[i + j] + a[i] * b[j]) % modulo;
    }
    return result;
}

int main()
{
    int a, b, k;
    std::cin >> a >> b >> k;
    const int level = std::min(a, b), rise = std::max(a, b) - level;
    // Dyck paths, the empty one too: Catalan numbers by their recurrence.
    Series dyck(level + 1, 0);
    dyck[0] = 1;
    for (int n = 1; n <= level; ++n) {
        for (int i = 0; i < n; ++i)
            dyck[n] = (dyck[n] + dyck[i] * dyck[n - 1 - i]) % modulo;
    }
    Series stretch = dyck;
    stretch[0] = 0;

    Series ways(level + 1, 0);
    ways[0] = 1;
    const auto multiply = [&ways](Series factor, int times) {
        for (; times > 0; times /= 2, factor = product(factor, factor)) {
            if (times % 2 == 1)
                ways = product(ways, factor);
        }
    };
    if (rise == 0) {
        multiply(stretch, k + 1);
        std::cout << 2 * ways[level] % modulo << '\n';
    } else {
        multiply(stretch, k);
        multiply(dyck, rise + 1); // up to the last time at each height
        std::cout << ways[level] << '\n';
    }
}
