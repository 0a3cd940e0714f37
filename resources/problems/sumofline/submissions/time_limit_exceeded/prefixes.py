# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sums the whole beginning of the line anew for each number: O(n²).
numbers = list(map(int, input().split()))
total = 0
for end in range(len(numbers)):
    total = sum(numbers[: end + 1])
print(total)
