// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presses all sequences of buttons: 4ⁿ.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

int n, m, k;
std::vector<std::string> combos;

std::int64_t sequences(const std::string &memory, int left, int fired)
{
    if (left == 0)
        return fired == m;
    std::int64_t count = 0;
    for (const char button : {'A', 'B', 'X', 'Y'}) {
        const std::string now = memory + button;
        const bool fires = std::any_of(combos.begin(), combos.end(), [&now](const std::string &combo) {
            return now.size() >= combo.size() && now.compare(now.size() - combo.size(), combo.size(), combo) == 0;
        });
        count += sequences(fires ? "" : now, left - 1, fired + fires);
    }
    return count % 1'000'000'007;
}

int main()
{
    std::cin >> n >> m >> k;
    combos.resize(k);
    for (std::string &combo : combos)
        std::cin >> combo;
    std::cout << sequences("", n, 0) << '\n';
}
