# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]* [1-9][0-9]*\n", text):
        sys.exit("not two positive integers separated by a single space")
    n, ahead = map(int, text.split())
    if not 1 <= ahead <= n <= 10**9:
        sys.exit("n or the way to the lamp is out of range")
    sys.exit(42)


main()
