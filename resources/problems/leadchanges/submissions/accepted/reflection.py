# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The score difference walks from 0 to d = |a − b| in n = a + b steps of ±1. Let W(n, x) be the number of walks from 0
# to x. Reflecting a walk at each of its crossings of zero gives, for d > 0, the number of walks with exactly k
# crossings: W(n, d + 2k) − W(n, d + 2k + 2). A walk that ends at zero came there from +1 or from −1, so for d = 0 the
# same formula is used one step earlier, for both sides.
MODULO = 1_000_000_007


def main():
    a, b, k = map(int, input().split())
    factorial = [1]
    for number in range(1, a + b + 1):
        factorial.append(factorial[-1] * number % MODULO)

    def walks(steps, end):
        if end > steps:
            return 0
        up = (steps + end) // 2
        return factorial[steps] * pow(factorial[up] * factorial[steps - up], -1, MODULO) % MODULO

    def crossing(steps, end):
        return walks(steps, end + 2 * k) - walks(steps, end + 2 * k + 2)

    print((2 * crossing(a + b - 1, 1) if a == b else crossing(a + b, abs(a - b))) % MODULO)


main()
