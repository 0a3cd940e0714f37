# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the middle between the leftmost and the rightmost square.
import sys

n, *numbers = map(int, sys.stdin.read().split())
squares = set(zip(numbers[::2], numbers[1::2]))
both = min(numbers[::2]) + max(numbers[::2])
print(sum((both - x, y) not in squares for x, y in squares))
