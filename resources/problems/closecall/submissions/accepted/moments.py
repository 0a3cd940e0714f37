# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The places of both drones at all moments of both lists; between two such moments the difference of the places moves
# along a segment, and its point closest to the origin is wanted. Complex numbers are points of the plane.
from bisect import bisect_right
from math import sqrt


def read_route():
    route = [tuple(map(int, input().split())) for _ in range(int(input()))]
    return [t for t, _, _ in route], [complex(x, y) for _, x, y in route]


def at(route, t):
    moments, places = route
    i = min(bisect_right(moments, t), len(moments) - 1) - 1
    share = (t - moments[i]) / (moments[i + 1] - moments[i])
    return places[i] + (places[i + 1] - places[i]) * share


def squared(point):
    return point.real * point.real + point.imag * point.imag


def closest_squared(a, b):
    way = b - a
    length = squared(way)
    if length == 0:
        return squared(a)
    share = -(a.real * way.real + a.imag * way.imag) / length
    return squared(a + way * min(max(share, 0.0), 1.0))


def main():
    first, second = read_route(), read_route()
    moments = sorted({*first[0], *second[0]})
    apart = [at(first, t) - at(second, t) for t in moments]
    print(f"{sqrt(min(map(closest_squared, apart, apart[1:]))):.9f}")


main()
