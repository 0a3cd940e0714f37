# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]*\n", text):
        sys.exit("not one positive integer")
    if not 2 <= int(text) <= 10**15:
        sys.exit("n is out of range")
    sys.exit(42)


main()
