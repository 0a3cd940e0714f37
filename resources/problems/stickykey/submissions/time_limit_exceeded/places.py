# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Keeps all places of the second text where a beginning of the first one may end: O(n²) for a long run.
def main():
    meant, appeared = input(), input()
    if meant == appeared:
        return "ok"
    for sticky in sorted(set(meant)):
        places = {0}
        for letter in meant:
            after = {place + 1 for place in places if appeared[place : place + 1] == letter}
            if letter == sticky:
                after |= {place + 2 for place in places if appeared[place : place + 2] == letter * 2}
            places = after
        if len(appeared) in places:
            return sticky
    return "impossible"


print(main())
