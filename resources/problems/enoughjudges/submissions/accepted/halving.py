# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# More laptops never make a verdict later, so the smallest sufficient number is found by halving.
import sys
from heapq import heapreplace


def enough(laptops, submissions, promise):
    free = [0] * laptops  # when each laptop is free; a heap
    for arrival, work in submissions:
        start = free[0] if free[0] > arrival else arrival
        if start + work > arrival + promise:
            return False
        heapreplace(free, start + work)
    return True


def main():
    n, promise, *numbers = map(int, sys.stdin.buffer.read().split())
    submissions = list(zip(numbers[::2], numbers[1::2]))
    low, high = 1, n
    while low < high:
        middle = (low + high) // 2
        if enough(middle, submissions, promise):
            high = middle
        else:
            low = middle + 1
    print(low)


main()
