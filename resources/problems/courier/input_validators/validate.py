# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = "[1-9][0-9]*"
NIGHT = "(?:-1|0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER}\n{NIGHT}(?: {NIGHT})*\n(?:{NUMBER} {NUMBER} {NUMBER}\n)+", text):
        sys.exit("not n and m, a line of nights and lines of three integers separated by single spaces")
    (n, m), nights, *roads = (tuple(map(int, line.split())) for line in text.splitlines())
    if not (2 <= n <= 100 and m <= 500):
        sys.exit("n or m is out of range")
    if len(nights) != n or max(nights) > 10**6:
        sys.exit("the nights are not as they should be")
    if len(roads) != m or any(u == v or max(u, v) > n or w > 1000 for u, v, w in roads):
        sys.exit("a road is not as it should be")
    if len({frozenset((u, v)) for u, v, _ in roads}) != m:
        sys.exit("two roads join the same towns")
    reached, before = {1}, 0
    while len(reached) > before:
        before = len(reached)
        for u, v, _ in roads:
            if u in reached or v in reached:
                reached |= {u, v}
    if n not in reached:
        sys.exit("town n cannot be reached")
    sys.exit(42)


main()
