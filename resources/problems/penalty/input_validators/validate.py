# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"(?:{NUMBER}(?: {NUMBER})*\n)+", text):
        sys.exit("not lines of integers separated by single spaces")
    head, *rows = (list(map(int, line.split())) for line in text.splitlines())
    n = head[0]
    if len(head) != 1 or not 1 <= n <= 13:
        sys.exit("n is out of range")
    if len(rows) != n + 1 or any(len(row) != n for row in rows):
        sys.exit("not n + 1 lines of n integers")
    times, *savings = rows
    if not all(1 <= time <= 10**6 for time in times):
        sys.exit("a time is out of range")
    if any(savings[i][i] != 0 for i in range(n)):
        sys.exit("a problem teaches itself")
    if any(sum(row[j] for row in savings) >= times[j] for j in range(n)):
        sys.exit("nothing is left of a problem's time")
    sys.exit(42)


main()
