# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
_, d = map(int, input().split())
matches, waiting = 0, None
for rating in sorted(map(int, input().split())):
    if waiting is not None and rating - waiting <= d:
        matches += 1
        waiting = None
    else:
        waiting = rating
print(matches)
