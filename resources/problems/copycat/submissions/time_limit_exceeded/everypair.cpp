// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the pieces from every two places on, as long as they match.
#include <algorithm>
#include <array>
#include <iostream>
#include <string>

int main()
{
    std::string first, second;
    std::cin >> first >> second;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        for (std::size_t j = 0; j < second.size(); ++j) {
            std::array<char, 128> there{}, back{};
            std::size_t length = 0;
            while (i + length < first.size() && j + length < second.size()) {
                const char a = first[i + length], b = second[j + length];
                if ((there[a] != 0 && there[a] != b) || (back[b] != 0 && back[b] != a))
                    break;
                there[a] = b;
                back[b] = a;
                ++length;
            }
            longest = std::max(longest, length);
        }
    }
    std::cout << longest << '\n';
}
