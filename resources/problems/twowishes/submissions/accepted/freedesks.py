# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# As in pseudoforest.cpp, but counts the free desks of each group: none, or one.
import sys


def main():
    n, d, *numbers = map(int, sys.stdin.buffer.read().split())
    group = list(range(d + 1))
    free = [1] * (d + 1)

    def find(desk):
        while group[desk] != desk:
            group[desk] = group[group[desk]]
            desk = group[desk]
        return desk

    spectators = 0
    for w, a, b in sorted(zip(numbers[2::3], numbers[::3], numbers[1::3]), reverse=True):
        a, b = find(a), find(b)
        together = free[a] if a == b else free[a] + free[b]
        if together > 0:
            group[a] = b
            free[b] = together - 1
            spectators += w
    print(spectators)


main()
