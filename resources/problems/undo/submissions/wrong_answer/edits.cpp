// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An undo cancels only typing and erasing: an undo is not taken for an action that can be undone.
#include <iostream>
#include <string>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::string text;
    std::string history; // what each effective action did: the letter erased, '+' for a typed one, '0' for nothing
    for (int i = 0; i < n; ++i) {
        std::string action;
        std::cin >> action;
        if (action == "-") {
            history += text.empty() ? '0' : text.back();
            if (!text.empty())
                text.pop_back();
        } else if (action[0] >= '1' && action[0] <= '9') {
            for (int k = std::stoi(action); k > 0 && !history.empty(); --k) {
                if (history.back() == '+')
                    text.pop_back();
                else if (history.back() != '0')
                    text += history.back();
                history.pop_back();
            }
        } else {
            text += action;
            history += '+';
        }
    }
    std::cout << text.size() << '\n' << text << '\n';
}
