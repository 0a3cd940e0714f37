# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys

INTEGER = r"(?:0|-?[1-9][0-9]*)"


def check(route):
    if not 2 <= len(route) <= 5000:
        sys.exit("n is out of range")
    if any(len(place) != 3 or max(abs(place[1]), abs(place[2])) > 10_000 for place in route):
        sys.exit("a place is out of range")
    moments = [place[0] for place in route]
    if moments[0] != 0 or moments[-1] > 10**6 or any(a >= b for a, b in zip(moments, moments[1:])):
        sys.exit("the moments are not as they should be")
    return moments[-1]


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch(f"(?:{INTEGER}(?: {INTEGER} {INTEGER})?\n)+", text):
        sys.exit("not lines of one or three integers separated by single spaces")
    lines = [tuple(map(int, line.split())) for line in text.splitlines()]
    landings = []
    while lines:
        (n, *rest), lines = lines[0], lines[1:]
        if rest or len(lines) < n:
            sys.exit("not n and n places")
        landings.append(check(lines[:n]))
        lines = lines[n:]
    if len(landings) != 2 or landings[0] != landings[1]:
        sys.exit("not two routes that end at the same moment")
    sys.exit(42)


main()
