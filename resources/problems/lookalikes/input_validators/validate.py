# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]*\n(?:[A-Z0-9]{6}\n)+", text):
        sys.exit("not n and lines of six capital letters or digits")
    n, *codes = text.split()
    if int(n) > 100_000:
        sys.exit("n is out of range")
    if len(codes) != int(n):
        sys.exit("not n codes")
    if len(set(codes)) != len(codes):
        sys.exit("a code appears twice")
    sys.exit(42)


main()
