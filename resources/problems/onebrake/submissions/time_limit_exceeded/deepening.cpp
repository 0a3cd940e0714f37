// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries all sequences of 0, 1, 2, … moves.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

constexpr std::pair<int, int> directions[] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

int h, w;
std::vector<std::string> rows;

bool isIce(int i, int j)
{
    return i >= 0 && i < h && j >= 0 && j < w && rows[i][j] != '#';
}

bool finishes(int i, int j, bool used, int moves)
{
    if (moves == 0)
        return rows[i][j] == 'F';
    for (const auto &[down, right] : directions) {
        int y = i, x = j;
        while (isIce(y + down, x + right)) {
            y += down;
            x += right;
            if (!used && finishes(y, x, true, moves - 1))
                return true;
        }
        if ((y != i || x != j) && finishes(y, x, used, moves - 1))
            return true;
    }
    return false;
}

int main()
{
    std::cin >> h >> w;
    rows.resize(h);
    int startI = 0, startJ = 0;
    for (int i = 0; i < h; ++i) {
        std::cin >> rows[i];
        if (const auto found = rows[i].find('S'); found != std::string::npos) {
            startI = i;
            startJ = static_cast<int>(found);
        }
    }
    for (int moves = 0; moves <= 2 * h * w; ++moves) {
        if (finishes(startI, startJ, false, moves)) {
            std::cout << moves << '\n';
            return 0;
        }
    }
    std::cout << "-1\n";
}
