# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = "[1-9][0-9]*"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER}\n{NUMBER}(?: {NUMBER})*\n", text):
        sys.exit("not k and d, and a line of positive integers separated by single spaces")
    k, d, *lengths = map(int, text.split())
    if max(k, d, *lengths) > 1000:
        sys.exit("a number is out of range")
    if len(lengths) != k:
        sys.exit("not k ribbons")
    sys.exit(42)


main()
