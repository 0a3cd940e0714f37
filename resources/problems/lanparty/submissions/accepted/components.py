# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Switches that hear each other form a net. A laptop is in at most two nets, so a pair of laptops that shares two nets
# is counted twice by the sum over nets and is subtracted once.
import sys
from collections import Counter


def pairs(count):
    return count * (count - 1) // 2


def main():
    n, s, m, *ends = map(int, sys.stdin.buffer.read().split())
    net = list(range(n + s + 1))

    def find(device):
        while net[device] != device:
            net[device] = net[net[device]]
            device = net[device]
        return device

    plugs = [[] for _ in range(n + 1)]
    direct = []
    for u, v in zip(ends[::2], ends[1::2]):
        if u > v:
            u, v = v, u
        if u > n:
            net[find(u)] = find(v)
        elif v > n:
            plugs[u].append(v)
        else:
            direct.append((u, v))

    nets = [tuple(sorted({find(switch) for switch in plugged})) for plugged in plugs]
    answer = sum(map(pairs, Counter(one for laptop in nets for one in laptop).values()))
    answer -= sum(map(pairs, Counter(laptop for laptop in nets if len(laptop) == 2).values()))
    answer += sum(not set(nets[u]) & set(nets[v]) for u, v in direct)
    print(answer)


main()
