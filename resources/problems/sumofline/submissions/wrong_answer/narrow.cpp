// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sum does not fit into 32 bits.
#include <cstdint>
#include <iostream>

int main()
{
    std::uint32_t sum = 0;
    for (std::int32_t value; std::cin >> value;)
        sum += static_cast<std::uint32_t>(value);
    std::cout << static_cast<std::int32_t>(sum) << '\n';
}
