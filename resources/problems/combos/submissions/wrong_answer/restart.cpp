// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Begins a combo anew after a wrong button, although the end of the buttons may begin one already.
#include <cstdint>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

int main()
{
    int n, m, k;
    std::cin >> n >> m >> k;
    std::set<std::string> combos, prefixes;
    for (int i = 0; i < k; ++i) {
        std::string combo;
        std::cin >> combo;
        combos.insert(combo);
        for (std::size_t length = 0; length < combo.size(); ++length)
            prefixes.insert(combo.substr(0, length));
    }
    std::map<std::pair<std::string, int>, std::int64_t> counts{{{"", 0}, 1}};
    for (int press = 0; press < n; ++press) {
        std::map<std::pair<std::string, int>, std::int64_t> after;
        for (const auto &[key, count] : counts) {
            for (const char button : {'A', 'B', 'X', 'Y'}) {
                std::string memory = key.first + button;
                int fired = key.second;
                if (combos.count(memory)) {
                    ++fired;
                    memory.clear();
                } else if (!prefixes.count(memory)) {
                    memory = std::string(1, button);
                    if (!prefixes.count(memory))
                        memory.clear();
                }
                if (fired <= m)
                    (after[{memory, fired}] += count) %= 1'000'000'007;
            }
        }
        counts = after;
    }
    std::int64_t answer = 0;
    for (const auto &[key, count] : counts)
        answer += key.second == m ? count : 0;
    std::cout << answer % 1'000'000'007 << '\n';
}
