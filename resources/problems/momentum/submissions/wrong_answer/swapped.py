# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes p for the probability after a lost round.
def main():
    n, r, q, p = map(int, input().split())
    p, q, r = p / 100, q / 100, r / 100
    won, lost = [1.0] * (n + 1), [1.0] * (n + 1)
    for a in range(1, n + 1):
        won_before, won, lost = won, [0.0], [0.0]
        for b in range(1, n + 1):
            win, lose = won_before[b], lost[b - 1]
            won.append(p * win + (1 - p) * lose)
            lost.append(q * win + (1 - q) * lose)
    print(f"{r * won_before[n] + (1 - r) * lost[n - 1]:.12f}")


main()
