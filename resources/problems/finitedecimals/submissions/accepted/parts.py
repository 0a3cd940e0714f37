# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Each b is t · m, where t has only the prime factors 2 and 5 and m neither of them; a/b is finite when a is one of the
# t − 1 multiples of m below b. So the sum of t over all b is wanted, less 1 for each b.
def coprime(n):
    """How many of 1, …, n are divisible neither by 2 nor by 5."""
    full, rest = divmod(n, 10)
    return 4 * full + (0, 1, 1, 2, 2, 2, 2, 3, 3, 4)[rest]


def main():
    n = int(input())
    smooth = [1]
    for number in smooth:
        if 2 * number <= n:
            smooth.append(2 * number)
        if number % 2 and 5 * number <= n:
            smooth.append(5 * number)
    print(sum(t * coprime(n // t) for t in smooth) - n)


main()
