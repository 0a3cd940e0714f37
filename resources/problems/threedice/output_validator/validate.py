# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the dice: 42 when each beats the next one, else 43."""

import sys
from bisect import bisect_left
from pathlib import Path


def beats(one, other):
    other = sorted(other)
    return 2 * sum(bisect_left(other, number) for number in one) > len(one) ** 2


def main():
    n = int(Path(sys.argv[1]).read_text())
    is_possible = Path(sys.argv[2]).read_text().strip() != "impossible"

    def reject(reason):
        for reader in ("judge", "team"):
            (Path(sys.argv[3]) / f"{reader}message.txt").write_text(f"{reason}\n")
        sys.exit(43)

    words = sys.stdin.buffer.read(100_000).split()
    if words == [b"impossible"]:
        if is_possible:
            reject("there are such dice")
        sys.exit(42)
    if len(words) != 3 * n or not all(word.isdigit() and len(word) <= 4 for word in words):
        reject(f"not {3 * n} numbers")
    numbers = list(map(int, words))
    if sorted(numbers) != list(range(1, 3 * n + 1)):
        reject("not each number once")
    dice = numbers[:n], numbers[n : 2 * n], numbers[2 * n :]
    for name, one, other in zip(("A beats B", "B beats C", "C beats A"), dice, dice[1:] + dice[:1]):
        if not beats(one, other):
            reject(f"it is not true that {name}")
    if not is_possible:
        sys.exit("the jury's solution has found no such dice")
    sys.exit(42)


main()
