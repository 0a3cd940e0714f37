# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A repeater serves only the houses below it: forgets those that it reaches over the house above.
import sys


def main():
    n, k, *parents = map(int, sys.stdin.buffer.read().split())
    parents = [0, 0, *parents]

    def suffice(reach):
        count, height = 0, [0] * (n + 1)
        for house in range(n, 0, -1):
            if height[house] == reach or house == 1:
                count += 1
            else:
                height[parents[house]] = max(height[parents[house]], height[house] + 1)
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
