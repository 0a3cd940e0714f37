# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares every stretch of one route with every stretch of the other one: O(n · m).
from math import hypot, inf


def stretches():
    """Begin, end, where the drone would have been at the moment 0, velocity."""
    route = [tuple(map(int, input().split())) for _ in range(int(input()))]
    for (t, x, y), (end, to_x, to_y) in zip(route, route[1:]):
        vx, vy = (to_x - x) / (end - t), (to_y - y) / (end - t)
        yield t, end, x - vx * t, y - vy * t, vx, vy


def closest(one, other):
    begin, end, x, y, vx, vy = one
    other_begin, other_end, other_x, other_y, other_vx, other_vy = other
    x, y, vx, vy = x - other_x, y - other_y, vx - other_vx, vy - other_vy
    squared = vx * vx + vy * vy
    low, high = max(begin, other_begin), min(end, other_end)
    t = min(max(-(x * vx + y * vy) / squared, low), high) if squared else low
    return hypot(x + vx * t, y + vy * t) if low <= high else inf


def main():
    first, second = list(stretches()), list(stretches())
    print(min(closest(one, other) for one in first for other in second))


main()
