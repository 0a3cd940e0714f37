# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Counts the characters typed so far anew at each key press: O(n²).
from itertools import accumulate

input()
a = list(accumulate(map(int, input().split())))
b = list(accumulate(map(int, input().split())))
moments = sorted(a + b)
first = second = 0
for now, after in zip(moments, moments[1:]):
    lead = sum(time <= now for time in a) - sum(time <= now for time in b)
    if lead > 0:
        first += after - now
    elif lead < 0:
        second += after - now
print(first, second)
