# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER} {NUMBER}\n", text):
        sys.exit("not four integers separated by single spaces")
    n, *percents = map(int, text.split())
    if not 1 <= n <= 400:
        sys.exit("n is out of range")
    if max(percents) > 100:
        sys.exit("a probability is out of range")
    sys.exit(42)


main()
