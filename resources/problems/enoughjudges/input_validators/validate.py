# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"(?:{NUMBER} {NUMBER}\n)+", text):
        sys.exit("not lines of two integers separated by a single space")
    (n, d), *submissions = (tuple(map(int, line.split())) for line in text.splitlines())
    if not (1 <= n <= 30_000 and 1 <= d <= 10**9):
        sys.exit("n or d is out of range")
    if len(submissions) != n:
        sys.exit("not n submissions")
    if any(not (0 <= t <= 10**9 and 1 <= p <= d) for t, p in submissions):
        sys.exit("a submission is out of range")
    arrivals = [t for t, _ in submissions]
    if arrivals != sorted(arrivals):
        sys.exit("the submissions are not in the order of arrival")
    sys.exit(42)


main()
