// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compares every code with every other one: O(n²).
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

char seen(char c)
{
    switch (c) {
    case 'O': case 'Q': case 'D': return '0';
    case 'I': case 'L': return '1';
    case 'Z': return '2';
    case 'S': return '5';
    case 'B': return '8';
    }
    return c;
}

bool lookAlike(const std::string &a, const std::string &b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (seen(a[i]) != seen(b[i]))
            return false;
    }
    return true;
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::string> codes(n);
    for (std::string &code : codes)
        std::cin >> code;
    std::int64_t pairs = 0;
    for (int i = 0; i < n; ++i) {
        for (int j = i + 1; j < n; ++j)
            pairs += lookAlike(codes[i], codes[j]);
    }
    std::cout << pairs << '\n';
}
