# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"[1-9][0-9]*"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER}\n(?:{NUMBER}(?: {NUMBER})*\n){{2}}", text):
        sys.exit("not n and two lines of positive integers separated by single spaces")
    n, *pauses = ([int(word) for word in line.split()] for line in text.splitlines())
    if n[0] > 100_000:
        sys.exit("n is out of range")
    for line in pauses:
        if len(line) != n[0]:
            sys.exit("a line does not hold n integers")
        if max(line) > 1_000_000:
            sys.exit("a pause is out of range")
    sys.exit(42)


main()
