// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the distance to the previous equal letter in the whole program, also when that one is not in the piece.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

std::vector<int> distances(const std::string &text)
{
    std::vector<int> result, last(26, -1);
    for (int i = 0; i < static_cast<int>(text.size()); ++i) {
        int &previous = last[text[i] - 'a'];
        result.push_back(previous < 0 ? 0 : i - previous);
        previous = i;
    }
    return result;
}

int main()
{
    std::string first, second;
    std::cin >> first >> second;
    const std::vector<int> a = distances(first), b = distances(second);
    std::vector<int> common(b.size() + 1, 0); // ending at a[i] and at b[j - 1]
    int longest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = b.size(); j > 0; --j) {
            common[j] = a[i] == b[j - 1] ? common[j - 1] + 1 : 0;
            longest = std::max(longest, common[j]);
        }
    }
    std::cout << longest << '\n';
}
