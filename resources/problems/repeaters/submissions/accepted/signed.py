# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# As in leavesfirst.cpp, with one number for each house: how far up its subtree can still serve houses (positive), or
# how far below it the farthest house without a repeater is (zero or negative).
import sys


def main():
    n, k, *parents = map(int, sys.stdin.buffer.read().split())
    parents = [0, 0, *parents]

    def suffice(reach):
        count = 0
        needs = [0] * (n + 1)  # 1 + the distance to the farthest unserved house below; 0: there is none
        serves = [0] * (n + 1)  # 1 + how many paths farther up a repeater below reaches; 0: not even to here
        for house in range(n, 0, -1):
            need, serve = needs[house], serves[house]
            if need == 0 and serve == 0:
                need = 1  # the house itself
            elif need <= serve:
                need = 0
            if need > reach or (house == 1 and need):
                count += 1
                need, serve = 0, reach + 1
            up = parents[house]
            if need and need + 1 > needs[up]:
                needs[up] = need + 1
            if serve - 1 > serves[up]:
                serves[up] = serve - 1
        return count <= k

    low, high = 0, n
    while low < high:
        middle = (low + high) // 2
        if suffice(middle):
            high = middle
        else:
            low = middle + 1
    print(low)


main()
