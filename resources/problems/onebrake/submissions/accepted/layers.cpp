// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Breadth-first search over the squares in two layers: the brake still works, or it has been used.
#include <array>
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

constexpr std::pair<int, int> directions[] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

int main()
{
    int h, w;
    std::cin >> h >> w;
    std::vector<std::string> rows(h);
    for (std::string &row : rows)
        std::cin >> row;
    const auto isIce = [&](int i, int j) { return i >= 0 && i < h && j >= 0 && j < w && rows[i][j] != '#'; };

    struct State
    {
        int i, j, used;
    };
    std::vector<std::array<int, 2>> moves(h * w, {-1, -1});
    std::queue<State> queue;
    const auto reach = [&](State state, int count) {
        int &known = moves[state.i * w + state.j][state.used];
        if (known < 0) {
            known = count;
            queue.push(state);
        }
    };
    for (int i = 0; i < h; ++i) {
        for (int j = 0; j < w; ++j) {
            if (rows[i][j] == 'S')
                reach({i, j, 0}, 0);
        }
    }
    while (!queue.empty()) {
        const auto [i, j, used] = queue.front();
        queue.pop();
        const int count = moves[i * w + j][used];
        if (rows[i][j] == 'F') {
            std::cout << count << '\n';
            return 0;
        }
        for (const auto &[down, right] : directions) {
            int y = i, x = j;
            while (isIce(y + down, x + right)) {
                y += down;
                x += right;
                if (!used)
                    reach({y, x, 1}, count + 1);
            }
            reach({y, x, used}, count + 1);
        }
    }
    std::cout << "-1\n";
}
