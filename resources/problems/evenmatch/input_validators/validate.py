# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER}\n{NUMBER}(?: {NUMBER})*\n", text):
        sys.exit("not n and d, and a line of integers separated by single spaces")
    n, d, *ratings = map(int, text.split())
    if not (1 <= n <= 10_000 and d <= 10**6):
        sys.exit("n or d is out of range")
    if len(ratings) != n:
        sys.exit("not n ratings")
    if max(ratings) > 10**6:
        sys.exit("a rating is out of range")
    sys.exit(42)


main()
