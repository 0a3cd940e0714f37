# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Seats the players by their spectators at the first of their desks that is free; nobody moves over.
import sys

n, d, *numbers = map(int, sys.stdin.read().split())
taken = set()
spectators = 0
for w, a, b in sorted(zip(numbers[2::3], numbers[::3], numbers[1::3]), reverse=True):
    for desk in (a, b):
        if desk not in taken:
            taken.add(desk)
            spectators += w
            break
print(spectators)
