# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Counts a pair of laptops once in every net that they share: twice where they share two.
import sys
from collections import Counter


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
    nets = [{find(switch) for switch in plugged} for plugged in plugs]
    sizes = Counter(one for laptop in nets for one in laptop)
    print(sum(size * (size - 1) // 2 for size in sizes.values()) + sum(not nets[u] & nets[v] for u, v in direct))


main()
