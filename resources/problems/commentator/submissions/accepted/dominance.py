# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# From the end (x, e) of one duel the beginning (y, t) of another one is reached when |x − y| ≤ t − e, that is when
# e − x ≤ t − y and e + x ≤ t + y. Ends and beginnings are gone through in the order of the first value; the best sums
# so far are kept by the second one in a Fenwick tree of prefix maxima.
import sys
from bisect import bisect_right


def main():
    n, *numbers = map(int, sys.stdin.buffer.read().split())
    place, start, length, spectators = (numbers[column::4] for column in range(4))
    end = [t + p for t, p in zip(start, length)]

    # Moments 0, …, n − 1 are the ends, n, …, 2n − 1 the beginnings: a stable sort puts an end before a beginning.
    first = [e - x for e, x in zip(end, place)] + [t - x for t, x in zip(start, place)]
    second = [e + x for e, x in zip(end, place)] + [t + x for t, x in zip(start, place)]
    keys = sorted(second[:n])
    nodes = [bisect_right(keys, value) for value in second]

    best = [0] * (n + 1)
    total = spectators[:]
    for moment in sorted(range(2 * n), key=first.__getitem__):
        node = nodes[moment]
        if moment < n:
            reached = total[moment]
            while node <= n:
                if best[node] < reached:
                    best[node] = reached
                node += node & -node
        else:
            most = 0
            while node > 0:
                if best[node] > most:
                    most = best[node]
                node &= node - 1
            total[moment - n] += most
    print(max(total))


main()
