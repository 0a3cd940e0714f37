# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes r for the probability in the second round as well, whoever has won the first one.
def main():
    n, r, p, q = map(int, input().split())
    p, q, r = p / 100, q / 100, r / 100
    scores = {}
    for a in range(n + 1):
        for b in range(n + 1):
            if a == 0 or b == 0:
                scores[a, b] = (float(a == 0), float(a == 0))
                continue
            if (a, b) in ((n - 1, n), (n, n - 1)):
                win = lose = r
            else:
                win, lose = p, q
            after_win, after_loss = scores[a - 1, b][0], scores[a, b - 1][1]
            scores[a, b] = (
                win * after_win + (1 - win) * after_loss,
                lose * after_win + (1 - lose) * after_loss,
            )
    first, second = (scores[n - 1, n][0], scores[n, n - 1][1])
    print(f"{r * first + (1 - r) * second:.12f}")


main()
