// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks on by powers of two as long as the lamp is not met, else back again: ends one room before the lamp.
#include <iostream>

int walk(int rooms)
{
    std::cout << "walk " << rooms << std::endl;
    int entered;
    std::cin >> entered;
    return entered;
}

int roomsBeforeLamp()
{
    int walked = 0;
    for (int step = 1 << 29; step > 0; step /= 2) {
        if (walk(step) == 0)
            walked += step;
        else
            walk(-step);
    }
    return walked;
}

int main()
{
    roomsBeforeLamp();
    walk(1);
    const int n = roomsBeforeLamp() + 1;
    std::cout << "answer " << n << std::endl;
}
