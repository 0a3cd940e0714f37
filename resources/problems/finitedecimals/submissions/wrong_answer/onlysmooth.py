# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Forgets that a fraction may be reduced: 3/6 is finite as well.
n = int(input())
pairs = 0
five = 1
while five <= n:
    t = five
    while t <= n:
        pairs += t - 1
        t *= 2
    five *= 5
print(pairs)
