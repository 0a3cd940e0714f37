# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Always solves the problem that is the quickest now.
n = int(input())
times = list(map(int, input().split()))
savings = [list(map(int, input().split())) for _ in range(n)]
left, now, total = set(range(n)), 0, 0
while left:
    j = min(left, key=lambda problem: (times[problem], problem))
    left.remove(j)
    now += times[j]
    total += now
    for other in left:
        times[other] -= savings[j][other]
print(total)
