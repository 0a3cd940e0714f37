# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

INTEGER = r"(?:0|-?[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"{INTEGER}(?: {INTEGER})*\n", text):
        sys.exit("not one line of integers separated by single spaces")
    numbers = list(map(int, text.split()))
    if len(numbers) > 50_000:
        sys.exit("more than 50 000 integers")
    if any(abs(number) > 10**9 for number in numbers):
        sys.exit("an integer is out of range")
    sys.exit(42)


main()
