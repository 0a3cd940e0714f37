# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]* [1-9][0-9]*\n(?:[01]+\n)+", text):
        sys.exit("not n and m and lines of the characters 0 and 1")
    n, m, *lines = text.split()
    if max(int(n), int(m)) > 100:
        sys.exit("n or m is out of range")
    if len(lines) != int(m) + 1 or any(len(line) != int(n) for line in lines):
        sys.exit("not m + 1 lines of n characters")
    sys.exit(42)


main()
