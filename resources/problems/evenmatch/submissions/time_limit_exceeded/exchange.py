# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sorts by exchanging any two players who stand in the wrong order: O(n²).
n, d = map(int, input().split())
ratings = list(map(int, input().split()))
for i in range(n):
    for j in range(i + 1, n):
        if ratings[j] < ratings[i]:
            ratings[i], ratings[j] = ratings[j], ratings[i]
matches, i = 0, 1
while i < n:
    if ratings[i] - ratings[i - 1] <= d:
        matches += 1
        i += 1
    i += 1
print(matches)
