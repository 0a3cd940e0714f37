# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from itertools import groupby


def runs(text):
    return [(letter, len(list(group))) for letter, group in groupby(text)]


def main():
    meant, appeared = runs(input()), runs(input())
    if [letter for letter, _ in meant] != [letter for letter, _ in appeared]:
        return "impossible"
    sticky = set()
    for (letter, presses), (_, letters) in zip(meant, appeared):
        if not presses <= letters <= 2 * presses:
            return "impossible"
        if presses < letters:
            sticky.add(letter)
    if len(sticky) > 1:
        return "impossible"
    return sticky.pop() if sticky else "ok"


print(main())
