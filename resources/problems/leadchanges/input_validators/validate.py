# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER}\n", text):
        sys.exit("not one line of three integers separated by single spaces")
    a, b, k = map(int, text.split())
    if max(a, b, k) > 200_000 or a + b < 1:
        sys.exit("a, b or k is out of range")
    sys.exit(42)


main()
