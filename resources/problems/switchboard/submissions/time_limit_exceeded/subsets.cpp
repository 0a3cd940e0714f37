// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries all sets of switches.
#include <bitset>
#include <iostream>
#include <string>
#include <vector>

std::vector<std::bitset<100>> switches;
std::string pressed;

bool turnOff(const std::bitset<100> &lamps, std::size_t next)
{
    if (lamps.none()) {
        std::cout << pressed << std::string(switches.size() - next, '0') << '\n';
        return true;
    }
    if (next == switches.size())
        return false;
    for (const bool press : {false, true}) {
        pressed.push_back(press ? '1' : '0');
        if (turnOff(press ? lamps ^ switches[next] : lamps, next + 1))
            return true;
        pressed.pop_back();
    }
    return false;
}

int main()
{
    int n, m;
    std::cin >> n >> m;
    for (int i = 0; i < m; ++i) {
        std::string wires;
        std::cin >> wires;
        switches.emplace_back(wires);
    }
    std::string lamps;
    std::cin >> lamps;
    if (!turnOff(std::bitset<100>(lamps), 0))
        std::cout << "impossible\n";
}
