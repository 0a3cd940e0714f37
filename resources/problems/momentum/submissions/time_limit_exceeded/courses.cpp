// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through all courses of the match: up to 2^(2n − 1).
#include <iomanip>
#include <iostream>

int n;
double p, q;

double winning(int alice, int bob, double chance)
{
    if (alice == n)
        return 1;
    if (bob == n)
        return 0;
    return chance * winning(alice + 1, bob, p) + (1 - chance) * winning(alice, bob + 1, q);
}

int main()
{
    double r;
    std::cin >> n >> r >> p >> q;
    p /= 100;
    q /= 100;
    std::cout << std::fixed << std::setprecision(9) << winning(0, 0, r / 100) << '\n';
}
