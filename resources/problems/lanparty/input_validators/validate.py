# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER}\n(?:{NUMBER} {NUMBER}\n)*", text):
        sys.exit("not n, s, m and lines of two integers separated by single spaces")
    (n, s, m), *cables = (tuple(map(int, line.split())) for line in text.splitlines())
    if not (1 <= n <= 50_000 and 0 <= s <= 20_000 and 0 <= m <= 80_000):
        sys.exit("n, s or m is out of range")
    if len(cables) != m:
        sys.exit("not m cables")
    if any(u == v or not (1 <= u <= n + s and 1 <= v <= n + s) for u, v in cables):
        sys.exit("a cable does not join two devices")
    if len({(min(cable), max(cable)) for cable in cables}) != m:
        sys.exit("two cables join the same devices")
    plugged = [0] * (n + s + 1)
    for u, v in cables:
        plugged[u] += 1
        plugged[v] += 1
    if max(plugged[1 : n + 1]) > 2:
        sys.exit("more than two cables end at a laptop")
    sys.exit(42)


main()
