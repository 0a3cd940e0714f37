// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The probability of each score, with the winner of the last round.
#include <iomanip>
#include <iostream>
#include <vector>

int main()
{
    int n;
    double r, p, q;
    std::cin >> n >> r >> p >> q;
    // won[b]: the score is a : b and Alice won the last round; lost[b]: Bob did.
    std::vector<double> won(n + 1, 0), lost(n + 1, 0);
    double answer = 0;
    for (int a = 0; a <= n; ++a) {
        std::vector<double> wonNow(n + 1, 0), lostNow(n + 1, 0);
        for (int b = 0; b <= n; ++b) {
            if (b < n && a == 1 && b == 0)
                wonNow[b] = r / 100;
            else if (a > 0 && b < n)
                wonNow[b] = won[b] * p / 100 + lost[b] * q / 100;
            if (a == 0 && b == 1)
                lostNow[b] = 1 - r / 100;
            else if (b > 0 && a < n)
                lostNow[b] = wonNow[b - 1] * (1 - p / 100) + lostNow[b - 1] * (1 - q / 100);
        }
        won = wonNow;
        lost = lostNow;
    }
    for (int b = 0; b < n; ++b)
        answer += won[b];
    std::cout << std::fixed << std::setprecision(12) << answer << '\n';
}
