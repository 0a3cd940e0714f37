# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = "[1-9][0-9]*"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER}\n(?:{NUMBER} {NUMBER} {NUMBER}\n)+", text):
        sys.exit("not n and d and lines of three positive integers separated by single spaces")
    (n, d), *players = (tuple(map(int, line.split())) for line in text.splitlines())
    if not (n <= 6000 and 2 <= d <= 6000):
        sys.exit("n or d is out of range")
    if len(players) != n:
        sys.exit("not n players")
    if any(a == b or max(a, b) > d or w > 10**9 for a, b, w in players):
        sys.exit("a player is out of range")
    sys.exit(42)


main()
