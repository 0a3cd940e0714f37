# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Forgets that a press types at most two letters.
from itertools import groupby


def runs(text):
    return [(letter, len(list(group))) for letter, group in groupby(text)]


def main():
    meant, appeared = runs(input()), runs(input())
    if [letter for letter, _ in meant] != [letter for letter, _ in appeared]:
        return "impossible"
    pairs = list(zip(meant, appeared))
    sticky = {one[0] for one, other in pairs if one[1] < other[1]}
    if len(sticky) > 1 or any(one[1] > other[1] for one, other in pairs):
        return "impossible"
    return sticky.pop() if sticky else "ok"


print(main())
