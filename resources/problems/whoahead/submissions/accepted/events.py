# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from itertools import accumulate

input()
presses = [(time, +1) for time in accumulate(map(int, input().split()))]
presses += [(time, -1) for time in accumulate(map(int, input().split()))]
presses.sort()

first = second = lead = before = 0
for time, change in presses:
    if lead > 0:
        first += time - before
    elif lead < 0:
        second += time - before
    lead += change
    before = time
print(first, second)
