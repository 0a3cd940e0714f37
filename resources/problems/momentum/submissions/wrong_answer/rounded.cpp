// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints two digits after the point.
#include <iomanip>
#include <iostream>
#include <vector>

int main()
{
    int n;
    double r, p, q;
    std::cin >> n >> r >> p >> q;
    std::vector<double> won(n + 1, 1), lost(n + 1, 1);
    double answer = 0;
    for (int a = 1; a <= n; ++a) {
        std::vector<double> wonNow(n + 1, 0), lostNow(n + 1, 0);
        for (int b = 1; b <= n; ++b) {
            wonNow[b] = (p * won[b] + (100 - p) * lostNow[b - 1]) / 100;
            lostNow[b] = (q * won[b] + (100 - q) * lostNow[b - 1]) / 100;
        }
        answer = (r * won[n] + (100 - r) * lostNow[n - 1]) / 100;
        won = wonNow;
        lost = lostNow;
    }
    std::cout << std::fixed << std::setprecision(2) << answer << '\n';
}
