// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the last action backwards, an undo of k is left out together with the k actions before it: whatever they did has
// no effect. The actions that remain are simply done.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<std::string> actions(n);
    for (std::string &action : actions)
        std::cin >> action;
    std::string effective;
    for (int i = n - 1; i >= 0; --i) {
        const char first = actions[i].front();
        if (first >= '1' && first <= '9')
            i -= std::stoi(actions[i]);
        else
            effective += first;
    }
    std::reverse(effective.begin(), effective.end());
    std::string text;
    for (const char action : effective) {
        if (action != '-')
            text += action;
        else if (!text.empty())
            text.pop_back();
    }
    std::cout << text.size() << '\n';
    if (!text.empty())
        std::cout << text << '\n';
}
