# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER}\n(?:{NUMBER} {NUMBER} {NUMBER} {NUMBER}\n)+", text):
        sys.exit("not n and lines of four integers separated by single spaces")
    (n,), *duels = (tuple(map(int, line.split())) for line in text.splitlines())
    if not 1 <= n <= 100_000:
        sys.exit("n is out of range")
    if len(duels) != n:
        sys.exit("not n duels")
    if any(max(x, t, p, w) > 10**9 or min(p, w) < 1 for x, t, p, w in duels):
        sys.exit("a duel is out of range")
    sys.exit(42)


main()
