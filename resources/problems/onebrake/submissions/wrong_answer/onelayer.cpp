// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers only whether a square was reached, not whether the brake was still there.
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
    std::vector<int> moves(h * w, -1);
    std::queue<State> queue;
    const auto reach = [&](State state, int count) {
        int &known = moves[state.i * w + state.j];
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
    int answer = -1;
    while (!queue.empty() && answer < 0) {
        const auto [i, j, used] = queue.front();
        queue.pop();
        if (rows[i][j] == 'F')
            answer = moves[i * w + j];
        for (const auto &[down, right] : directions) {
            int y = i, x = j;
            while (isIce(y + down, x + right)) {
                y += down;
                x += right;
                if (!used)
                    reach({y, x, 1}, moves[i * w + j] + 1);
            }
            reach({y, x, used}, moves[i * w + j] + 1);
        }
    }
    std::cout << answer << '\n';
}
