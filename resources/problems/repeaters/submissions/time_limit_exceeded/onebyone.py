# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the ranges 0, 1, 2, … one after the other.
import sys


def main():
    n, k, *parents = map(int, sys.stdin.buffer.read().split())
    parents = [0, 0, *parents]
    for reach in range(n + 1):
        unserved, nearest, count = [0] * (n + 1), [n] * (n + 1), 0
        for house in range(n, 0, -1):
            if unserved[house] + nearest[house] <= reach:
                unserved[house] = -1
            if unserved[house] == reach or (house == 1 and unserved[house] >= 0):
                count += 1
                unserved[house], nearest[house] = -1, 0
            up = parents[house]
            if unserved[house] >= 0:
                unserved[up] = max(unserved[up], unserved[house] + 1)
            nearest[up] = min(nearest[up], nearest[house] + 1)
        if count <= k:
            print(reach)
            return


main()
