# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Two more faces for each die, with the next six numbers in the order A B C C B A, change nothing: each of them is the
# larger one in half of the new pairs.
def main():
    n = int(input())
    if n < 3:
        print("impossible")
        return
    if n % 2:
        dice = [[2, 4, 9], [1, 6, 8], [3, 5, 7]]
    else:
        dice = [[2, 5, 7, 12], [1, 4, 10, 11], [3, 6, 8, 9]]
    for used in range(3 * len(dice[0]), 3 * n, 6):
        for place, die in enumerate(dice, start=1):
            die += [used + place, used + 7 - place]
    for die in dice:
        print(*die)


main()
