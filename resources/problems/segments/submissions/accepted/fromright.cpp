// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// r digits can light any number of segments from 2r to 7r. The rightmost digit that can be raised so that the digits
// after it can light what is left is raised as little as possible, and the digits after it are chosen greedily.
#include <array>
#include <iostream>
#include <string>

constexpr std::array segments{6, 2, 5, 5, 4, 5, 6, 3, 7, 6};

bool canLight(int digits, int lit)
{
    return 2 * digits <= lit && lit <= 7 * digits;
}

/// Appends the smallest digit from `least` on that leaves what the digits after it can light; false if there is none.
bool append(std::string &number, int least, int digitsAfter, int &lit)
{
    for (int digit = least; digit <= 9; ++digit) {
        if (canLight(digitsAfter, lit - segments[digit])) {
            number += static_cast<char>('0' + digit);
            lit -= segments[digit];
            return true;
        }
    }
    return false;
}

int main()
{
    std::string number;
    std::cin >> number;
    const int length = static_cast<int>(number.size());
    int lit = 0;
    int after = 0; // digits still to be appended
    bool found = false;
    while (!number.empty() && !found) {
        const int digit = number.back() - '0';
        number.pop_back();
        lit += segments[digit];
        found = append(number, digit + 1, after, lit);
        if (!found)
            ++after;
    }
    if (!found) {
        after = length;
        found = append(number, 1, after, lit);
    }
    while (found && after > 0)
        append(number, 0, --after, lit);
    std::cout << (found ? number : "-1") << '\n';
}
