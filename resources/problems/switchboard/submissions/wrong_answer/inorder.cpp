// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the lamps in order and turns each one off by the first switch that is wired to it and to none before it.
#include <iostream>
#include <string>
#include <vector>

int main()
{
    int n, m;
    std::cin >> n >> m;
    std::vector<std::string> switches(m);
    for (std::string &wires : switches)
        std::cin >> wires;
    std::string lamps, pressed(m, '0');
    std::cin >> lamps;
    for (int j = 0; j < n; ++j) {
        for (int i = 0; i < m && lamps[j] == '1'; ++i) {
            if (static_cast<int>(switches[i].find('1')) != j)
                continue;
            pressed[i] = '1';
            for (int l = 0; l < n; ++l)
                lamps[l] = lamps[l] == switches[i][l] ? '0' : '1';
        }
    }
    std::cout << (lamps.find('1') == std::string::npos ? pressed : "impossible") << '\n';
}
