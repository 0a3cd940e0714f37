# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Thinks that arriving in the second in which a duel begins is too late: beginnings go before ends.
import sys
from bisect import bisect_left


def main():
    n, *numbers = map(int, sys.stdin.buffer.read().split())
    duels = list(zip(numbers[::4], numbers[1::4], numbers[2::4], numbers[3::4]))
    keys = sorted({t + p + x for x, t, p, _ in duels})
    moments = [(t + p - x, 1, t + p + x, i) for i, (x, t, p, _) in enumerate(duels)]
    moments += [(t - x, 0, t + x, i) for i, (x, t, _, _) in enumerate(duels)]
    moments.sort()
    best = [0] * (len(keys) + 1)
    total = [0] * n
    for _, ends, value, i in moments:
        node = bisect_left(keys, value)
        if ends:
            node += 1
            while node <= len(keys):
                best[node] = max(best[node], total[i])
                node += node & -node
        else:
            most = 0
            while node > 0:
                most = max(most, best[node])
                node &= node - 1
            total[i] = most + duels[i][3]
    print(max(total))


main()
