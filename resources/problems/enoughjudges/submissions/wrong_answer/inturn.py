# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives the submissions to the laptops in turn instead of to the one that is free first.
import sys


def enough(laptops, submissions, promise):
    free = [0] * laptops
    for number, (arrival, work) in enumerate(submissions):
        end = max(arrival, free[number % laptops]) + work
        if end > arrival + promise:
            return False
        free[number % laptops] = end
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
