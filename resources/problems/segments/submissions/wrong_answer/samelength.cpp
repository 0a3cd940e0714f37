// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Never makes the number longer.
#include <array>
#include <iostream>
#include <string>

constexpr std::array segments{6, 2, 5, 5, 4, 5, 6, 3, 7, 6};

int main()
{
    std::string number;
    std::cin >> number;
    int lit = 0;
    const int length = static_cast<int>(number.size());
    for (int place = length - 1; place >= 0; --place) {
        lit += segments[number[place] - '0'];
        for (int digit = number[place] - '0' + 1; digit <= 9; ++digit) {
            int left = lit - segments[digit];
            int after = length - 1 - place;
            if (left < 2 * after || left > 7 * after)
                continue;
            number[place] = static_cast<char>('0' + digit);
            for (int i = place + 1; i < length; ++i) {
                --after;
                int d = 0;
                while (left - segments[d] < 2 * after || left - segments[d] > 7 * after)
                    ++d;
                number[i] = static_cast<char>('0' + d);
                left -= segments[d];
            }
            std::cout << number << '\n';
            return 0;
        }
    }
    std::cout << "-1\n";
}
