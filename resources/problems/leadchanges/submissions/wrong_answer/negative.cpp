// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two remainders may be negative.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

constexpr std::int64_t modulo = 1'000'000'007;

std::int64_t power(std::int64_t base, std::int64_t exponent)
{
    std::int64_t result = 1;
    for (; exponent > 0; exponent /= 2, base = base * base % modulo) {
        if (exponent % 2 == 1)
            result = result * base % modulo;
    }
    return result;
}

int main()
{
    int a, b, k;
    std::cin >> a >> b >> k;
    std::vector<std::int64_t> factorial(a + b + 1, 1);
    for (int i = 1; i <= a + b; ++i)
        factorial[i] = factorial[i - 1] * i % modulo;
    const auto walks = [&factorial](int steps, int end) -> std::int64_t {
        if (end > steps)
            return 0;
        const int up = (steps + end) / 2;
        return factorial[steps] * power(factorial[up] * factorial[steps - up] % modulo, modulo - 2) % modulo;
    };
    const bool level = a == b;
    const int steps = level ? a + b - 1 : a + b;
    const int end = level ? 1 : std::abs(a - b);
    const std::int64_t ways = walks(steps, end + 2 * k) - walks(steps, end + 2 * k + 2);
    std::cout << (level ? 2 : 1) * ways % modulo << '\n';
}
