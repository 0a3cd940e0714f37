// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries all ways to write the numbers on the faces.
#include <algorithm>
#include <iostream>
#include <string>

int wins(const std::string &owners, char one, char other)
{
    int more = 0, below = 0;
    for (const char owner : owners) {
        below += owner == other;
        if (owner == one)
            more += below;
    }
    return more;
}

int main()
{
    int n;
    std::cin >> n;
    std::string owners = std::string(n, 'A') + std::string(n, 'B') + std::string(n, 'C');
    const int half = n * n / 2;
    do {
        if (wins(owners, 'A', 'B') > half && wins(owners, 'B', 'C') > half && wins(owners, 'C', 'A') > half) {
            for (const char die : {'A', 'B', 'C'}) {
                for (std::size_t i = 0; i < owners.size(); ++i) {
                    if (owners[i] == die)
                        std::cout << i + 1 << ' ';
                }
                std::cout << '\n';
            }
            return 0;
        }
    } while (std::next_permutation(owners.begin(), owners.end()));
    std::cout << "impossible\n";
}
