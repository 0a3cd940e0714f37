# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

INTEGER = r"(?:0|-?[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"[1-9][0-9]*\n(?:{INTEGER} {INTEGER}\n)+", text):
        sys.exit("not n and lines of two integers separated by single spaces")
    (n,), *squares = (tuple(map(int, line.split())) for line in text.splitlines())
    if n > 1000:
        sys.exit("n is out of range")
    if len(squares) != n:
        sys.exit("not n squares")
    if any(max(abs(x), abs(y)) > 10**6 for x, y in squares):
        sys.exit("a square is out of range")
    if len(set(squares)) != n:
        sys.exit("a square appears twice")
    sys.exit(42)


main()
