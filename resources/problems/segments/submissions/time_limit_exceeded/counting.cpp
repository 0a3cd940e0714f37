// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts on until the display lights as many segments again.
#include <array>
#include <iostream>
#include <string>

constexpr std::array segments{6, 2, 5, 5, 4, 5, 6, 3, 7, 6};

int lit(const std::string &number)
{
    int sum = 0;
    for (const char digit : number)
        sum += segments[digit - '0'];
    return sum;
}

int main()
{
    std::string number;
    std::cin >> number;
    const int wanted = lit(number);
    for (std::size_t longest = number.size() + 1; number.size() <= longest;) {
        std::size_t place = number.size();
        while (place > 0 && number[place - 1] == '9')
            number[--place] = '0';
        if (place > 0)
            ++number[place - 1];
        else
            number.insert(number.begin(), '1');
        if (lit(number) == wanted) {
            std::cout << number << '\n';
            return 0;
        }
    }
    std::cout << "-1\n";
}
