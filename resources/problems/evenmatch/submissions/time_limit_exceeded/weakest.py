# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks for the weakest and the second weakest of those who are left again and again: O(n²).
_, d = map(int, input().split())
left = list(map(int, input().split()))
matches = 0
while len(left) > 1:
    weakest = min(left, key=lambda rating: rating)
    left.remove(weakest)
    second = min(left, key=lambda rating: rating)
    if second - weakest <= d:
        left.remove(second)
        matches += 1
print(matches)
