# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes it for granted that the first player is not behind in the end.
MODULO = 1_000_000_007


def main():
    a, b, k = map(int, input().split())
    factorial = [1]
    for number in range(1, a + b + 1):
        factorial.append(factorial[-1] * number % MODULO)

    def walks(steps, end):
        if abs(end) > steps:
            return 0
        up = (steps + end) // 2
        return factorial[steps] * pow(factorial[up] * factorial[steps - up], -1, MODULO) % MODULO

    def crossing(steps, end):
        return walks(steps, end + 2 * k) - walks(steps, end + 2 * k + 2)

    print((2 * crossing(a + b - 1, 1) if a == b else crossing(a + b, a - b)) % MODULO)


main()
