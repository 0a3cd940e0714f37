# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
SEGMENTS = (6, 2, 5, 5, 4, 5, 6, 3, 7, 6)


def possible(digits, lit):
    return 2 * digits <= lit <= 7 * digits


def smallest(first, digits, lit):
    """The smallest string of so many digits that lights so many segments and begins with `first` at least."""
    made = []
    while digits > 0:
        digits -= 1
        digit = next((d for d in range(first, 10) if possible(digits, lit - SEGMENTS[d])), None)
        if digit is None:
            return None
        made.append(digit)
        lit -= SEGMENTS[digit]
        first = 0
    return "".join(map(str, made))


def main():
    number = input()
    lit = 0
    for place in range(len(number) - 1, -1, -1):
        digit = int(number[place])
        lit += SEGMENTS[digit]
        rest = smallest(digit + 1, len(number) - place, lit)
        if rest is not None:
            return number[:place] + rest
    return smallest(1, len(number) + 1, lit) or -1


print(main())
