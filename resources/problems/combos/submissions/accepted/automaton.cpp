// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that matters of the buttons in memory is the longest end of them that begins a combo: a state. Counts sequences
// by their state and the firings so far.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

constexpr std::int64_t modulo = 1'000'000'007;
constexpr int fires = -1;

int main()
{
    int n, m, k;
    std::cin >> n >> m >> k;
    std::vector<std::string> combos(k), states{""};
    for (std::string &combo : combos) {
        std::cin >> combo;
        for (std::size_t length = 1; length < combo.size(); ++length)
            states.push_back(combo.substr(0, length));
    }
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());

    const auto next = [&](std::string memory) {
        for (const std::string &combo : combos) {
            if (memory.size() >= combo.size() && memory.substr(memory.size() - combo.size()) == combo)
                return fires;
        }
        for (;; memory.erase(0, 1)) {
            const auto found = std::lower_bound(states.begin(), states.end(), memory);
            if (found != states.end() && *found == memory)
                return static_cast<int>(found - states.begin());
        }
    };
    std::vector<std::vector<int>> targets;
    for (const std::string &state : states) {
        targets.emplace_back();
        for (const char button : {'A', 'B', 'X', 'Y'})
            targets.back().push_back(next(state + button));
    }

    using Counts = std::vector<std::vector<std::int64_t>>; // by firings and state; state 0 is the empty memory
    Counts counts(m + 1, std::vector<std::int64_t>(states.size(), 0));
    counts[0][0] = 1;
    for (int press = 0; press < n; ++press) {
        Counts after(m + 1, std::vector<std::int64_t>(states.size(), 0));
        for (int fired = 0; fired <= m; ++fired) {
            for (std::size_t state = 0; state < states.size(); ++state) {
                for (const int target : targets[state]) {
                    if (target != fires)
                        after[fired][target] += counts[fired][state];
                    else if (fired < m)
                        after[fired + 1][0] += counts[fired][state];
                }
            }
            for (auto &count : after[fired])
                count %= modulo;
        }
        counts = after;
    }
    std::int64_t answer = 0;
    for (const std::int64_t count : counts[m])
        answer += count;
    std::cout << answer % modulo << '\n';
}
