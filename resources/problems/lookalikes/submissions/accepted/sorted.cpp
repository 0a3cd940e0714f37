// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

char seen(char c)
{
    for (const std::string_view group : {"0OQD", "1IL", "2Z", "5S", "8B"}) {
        if (group.find(c) != std::string_view::npos)
            return group.front();
    }
    return c;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<std::string> codes(n);
    for (std::string &code : codes) {
        std::cin >> code;
        std::transform(code.begin(), code.end(), code.begin(), seen);
    }
    std::sort(codes.begin(), codes.end());
    std::int64_t pairs = 0, equalBefore = 0;
    for (int i = 1; i < n; ++i) {
        equalBefore = codes[i] == codes[i - 1] ? equalBefore + 1 : 0;
        pairs += equalBefore;
    }
    std::cout << pairs << '\n';
}
