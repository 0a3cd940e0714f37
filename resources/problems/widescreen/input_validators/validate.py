# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = "[1-9][0-9]*"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER} {NUMBER}\n", text):
        sys.exit("not four positive integers separated by single spaces")
    if max(map(int, text.split())) > 10**18:
        sys.exit("a number is out of range")
    sys.exit(42)


main()
