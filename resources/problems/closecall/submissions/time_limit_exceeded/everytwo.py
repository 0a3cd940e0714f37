# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares every stretch of one route with every stretch of the other one: O(n · m).
from math import hypot


def stretches():
    route = [tuple(map(int, input().split())) for _ in range(int(input()))]
    return list(zip(route, route[1:]))


def main():
    first, second = stretches(), stretches()
    closest = 10**9
    for (t, x, y), (end, to_x, to_y) in first:
        for (other_t, other_x, other_y), (other_end, other_to_x, other_to_y) in second:
            low, high = max(t, other_t), min(end, other_end)
            if low > high:
                continue
            vx, vy = (to_x - x) / (end - t), (to_y - y) / (end - t)
            wx, wy = (other_to_x - other_x) / (other_end - other_t), (other_to_y - other_y) / (other_end - other_t)
            dx = x + vx * (low - t) - other_x - wx * (low - other_t)
            dy = y + vy * (low - t) - other_y - wy * (low - other_t)
            ux, uy = vx - wx, vy - wy
            squared = ux * ux + uy * uy
            wait = min(max(-(dx * ux + dy * uy) / squared, 0), high - low) if squared else 0
            closest = min(closest, hypot(dx + ux * wait, dy + uy * wait))
    print(closest)


main()
