# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks at each town once only, when the courier can be there first.
import sys
from heapq import heappop, heappush

n, m, *numbers = map(int, sys.stdin.read().split())
nights, ends = [-1, *numbers[:n]], numbers[n:]
roads = [[] for _ in range(n + 1)]
for u, v, w in zip(ends[::3], ends[1::3], ends[2::3]):
    roads[u].append((v, w))
    roads[v].append((u, w))
done = set()
queue = [(0, 0, 1)]
while queue:
    minutes, tired, town = heappop(queue)
    if town == n:
        print(minutes)
        break
    if town in done:
        continue
    done.add(town)
    for after, length in roads[town]:
        heappush(queue, (minutes + (tired + 1) * length, tired + 1, after))
        if nights[town] >= 0:
            heappush(queue, (minutes + nights[town] + length, 1, after))
