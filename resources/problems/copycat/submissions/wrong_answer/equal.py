# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares the letters themselves: does not see a renaming.
def main():
    first, second = input(), input()
    low, high = 0, min(len(first), len(second))
    while low < high:
        length = (low + high + 1) // 2
        pieces = {first[i : i + length] for i in range(len(first) - length + 1)}
        if any(second[i : i + length] in pieces for i in range(len(second) - length + 1)):
            low = length
        else:
            high = length - 1
    print(low)


main()
