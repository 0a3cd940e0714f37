# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# As in pull.cpp; the time of a problem after a set of others is known from the set without its lowest member.
def main():
    n = int(input())
    times = list(map(int, input().split()))
    savings = [list(map(int, input().split())) for _ in range(n)]

    sets = 1 << n
    after = []  # after[j][solved]: minutes that problem j takes
    for j in range(n):
        row = [times[j]] * sets
        for solved in range(1, sets):
            lowest = solved & -solved
            row[solved] = row[solved ^ lowest] - savings[lowest.bit_length() - 1][j]
        after.append(row)

    best = [0] + [10**18] * (sets - 1)
    bits = [(j, 1 << j) for j in range(n)]
    for solved in range(sets - 1):
        left, so_far = n - solved.bit_count(), best[solved]
        for j, bit in bits:
            if not solved & bit:
                total = so_far + left * after[j][solved]
                if total < best[solved | bit]:
                    best[solved | bit] = total
    print(best[-1])


main()
