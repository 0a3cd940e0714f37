# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]* [1-9][0-9]*\n(?:[.#SF]+\n)+", text):
        sys.exit("not h and w and rows of squares")
    (h, w), rows = map(int, text.split()[:2]), text.split()[2:]
    if not (1 <= h <= 60 and 1 <= w <= 60):
        sys.exit("h or w is out of range")
    if len(rows) != h or any(len(row) != w for row in rows):
        sys.exit("not h rows of w squares")
    if text.count("S") != 1 or text.count("F") != 1:
        sys.exit("not one start and one finish")
    sys.exit(42)


main()
