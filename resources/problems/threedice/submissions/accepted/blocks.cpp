// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dice put on top of other ones, with larger numbers, beat each other in more than half of the pairs again. So dice of
// three, four and five faces suffice; they are found by trying all.
#include <algorithm>
#include <iostream>
#include <string>

bool beats(const std::string &owners, char one, char other)
{
    int more = 0, below = 0; // faces of `other` so far
    for (const char owner : owners) {
        below += owner == other;
        if (owner == one)
            more += below;
    }
    return 2 * more > below * below;
}

/// The owner of each number from 1 on, of dice with so many faces.
std::string smallDice(int faces)
{
    std::string owners = std::string(faces, 'A') + std::string(faces, 'B') + std::string(faces, 'C');
    while (!beats(owners, 'A', 'B') || !beats(owners, 'B', 'C') || !beats(owners, 'C', 'A'))
        std::next_permutation(owners.begin(), owners.end());
    return owners;
}

int main()
{
    int n;
    std::cin >> n;
    if (n < 3) {
        std::cout << "impossible\n";
        return 0;
    }
    std::string owners;
    for (const std::string three = smallDice(3); n >= 6; n -= 3)
        owners += three;
    owners += smallDice(n);
    for (const char die : {'A', 'B', 'C'}) {
        for (std::size_t i = 0; i < owners.size(); ++i) {
            if (owners[i] == die)
                std::cout << i + 1 << ' ';
        }
        std::cout << '\n';
    }
}
