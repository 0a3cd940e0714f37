// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks room by room and takes the end of the judge's answers for a lamp.
#include <iostream>

int walk(int rooms)
{
    std::cout << "walk " << rooms << std::endl;
    int entered = 1;
    std::cin >> entered;
    return entered;
}

int main()
{
    while (walk(1) == 0) {
    }
    int rooms = 1;
    while (walk(1) == 0)
        ++rooms;
    std::cout << "answer " << rooms << std::endl;
}
