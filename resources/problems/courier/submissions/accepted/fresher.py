# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Dijkstra's algorithm, where a town is worth another look only when the courier is fresher than all who came earlier.
import sys
from heapq import heappop, heappush


def main():
    n, m, *numbers = map(int, sys.stdin.read().split())
    nights, ends = [-1, *numbers[:n]], numbers[n:]
    roads = [[] for _ in range(n + 1)]
    for u, v, w in zip(ends[::3], ends[1::3], ends[2::3]):
        roads[u].append((v, w))
        roads[v].append((u, w))
    freshest = [n] * (n + 1)
    queue = [(0, 0, 1)]
    while queue:
        minutes, tired, town = heappop(queue)
        if town == n:
            print(minutes)
            return
        if tired >= freshest[town]:
            continue
        freshest[town] = tired
        if nights[town] >= 0 and tired > 0:
            heappush(queue, (minutes + nights[town], 0, town))
        tired += 1
        for after, length in roads[town]:
            if tired < freshest[after]:
                heappush(queue, (minutes + tired * length, tired, after))


main()
