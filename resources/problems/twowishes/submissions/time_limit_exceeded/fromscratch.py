# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Joins the desks anew for each player, to see whether all who come already and this one can sit: O(n²).
import sys


def can_sit(wishes, d):
    group, free = list(range(d + 1)), [1] * (d + 1)

    def find(desk):
        while group[desk] != desk:
            group[desk] = group[group[desk]]
            desk = group[desk]
        return desk

    for a, b in wishes:
        a, b = find(a), find(b)
        together = free[a] if a == b else free[a] + free[b]
        if together == 0:
            return False
        group[a] = b
        free[b] = together - 1
    return True


def main():
    n, d, *numbers = map(int, sys.stdin.buffer.read().split())
    come, spectators = [], 0
    for w, a, b in sorted(zip(numbers[2::3], numbers[::3], numbers[1::3]), reverse=True):
        come.append((a, b))
        if can_sit(come, d):
            spectators += w
        else:
            come.pop()
    print(spectators)


main()
