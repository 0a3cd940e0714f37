# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
from collections import Counter, defaultdict
from itertools import combinations


def main():
    n, *numbers = map(int, sys.stdin.read().split())
    rows = defaultdict(list)
    for x, y in zip(numbers[::2], numbers[1::2]):
        rows[y].append(x)
    paired = Counter()  # sum of the columns: squares that have their mirror image
    for row in rows.values():
        paired.update(a + b for a, b in combinations(row, 2))
    paired = Counter({both: 2 * pairs for both, pairs in paired.items()})
    paired.update(2 * x for x in numbers[::2])
    print(n - max(paired.values()))


main()
