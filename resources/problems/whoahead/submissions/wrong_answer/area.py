# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Adds up the lead at each character: moments with a lead of two characters are counted twice.
from itertools import accumulate

input()
a = list(accumulate(map(int, input().split())))
b = list(accumulate(map(int, input().split())))
print(sum(max(0, y - x) for x, y in zip(a, b)), sum(max(0, x - y) for x, y in zip(a, b)))
