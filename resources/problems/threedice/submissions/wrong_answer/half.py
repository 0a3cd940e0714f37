# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Lets A and B be equally strong when n is even.
def main():
    n = int(input())
    if n < 3:
        print("impossible")
        return
    dice = [[2, 4, 9], [1, 6, 8], [3, 5, 7]] if n % 2 else [[1, 6], [2, 5], [3, 4]]
    for used in range(3 * len(dice[0]), 3 * n, 6):
        for place, die in enumerate(dice, start=1):
            die += [used + place, used + 7 - place]
    for die in dice:
        print(*die)


main()
