# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = "[1-9][0-9]*"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER}\n(?:{NUMBER}(?: {NUMBER})*\n)?", text):
        sys.exit("not n and k, and a line of positive integers separated by single spaces")
    n, k, *parents = map(int, text.split())
    if not 1 <= k <= n <= 10_000:
        sys.exit("n or k is out of range")
    if len(parents) != n - 1:
        sys.exit("not n - 1 parents")
    if any(parent > before for before, parent in enumerate(parents, start=1)):
        sys.exit("a parent is not a house before")
    sys.exit(42)


main()
