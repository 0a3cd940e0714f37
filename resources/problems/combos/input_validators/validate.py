# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER}\n(?:[ABXY]{{1,10}}\n)+", text):
        sys.exit("not n, m, k and lines of a combo each")
    n, m, k, *combos = text.split()
    if not (1 <= int(n) <= 200 and int(m) <= 10 and 1 <= int(k) <= 10):
        sys.exit("n, m or k is out of range")
    if len(combos) != int(k):
        sys.exit("not k combos")
    if len(set(combos)) != len(combos):
        sys.exit("a combo appears twice")
    sys.exit(42)


main()
