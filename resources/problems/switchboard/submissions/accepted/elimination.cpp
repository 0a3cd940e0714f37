// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A system of linear equations modulo 2, one for each lamp: Gauss and Jordan's elimination.
#include <bitset>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main()
{
    int n, m;
    std::cin >> n >> m;
    std::vector<std::bitset<101>> equations(n); // bit m: the lamp is on
    for (int i = 0; i <= m; ++i) {
        std::string wires;
        std::cin >> wires;
        for (int j = 0; j < n; ++j)
            equations[j][i] = wires[j] == '1';
    }
    std::vector<int> solvedBy(m, -1); // the equation that gives a switch
    int used = 0;
    for (int i = 0; i < m && used < n; ++i) {
        int pivot = used;
        while (pivot < n && !equations[pivot][i])
            ++pivot;
        if (pivot == n)
            continue;
        std::swap(equations[pivot], equations[used]);
        for (int j = 0; j < n; ++j) {
            if (j != used && equations[j][i])
                equations[j] ^= equations[used];
        }
        solvedBy[i] = used++;
    }
    for (int j = used; j < n; ++j) {
        if (equations[j][m]) {
            std::cout << "impossible\n";
            return 0;
        }
    }
    for (const int equation : solvedBy)
        std::cout << (equation >= 0 && equations[equation][m]);
    std::cout << '\n';
}
