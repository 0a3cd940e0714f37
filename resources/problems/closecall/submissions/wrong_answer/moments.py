# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks only at the moments of the lists, not between them.
from bisect import bisect_right


def read_route():
    route = [tuple(map(int, input().split())) for _ in range(int(input()))]
    return [t for t, _, _ in route], [complex(x, y) for _, x, y in route]


def at(route, t):
    moments, places = route
    i = min(bisect_right(moments, t), len(moments) - 1) - 1
    share = (t - moments[i]) / (moments[i + 1] - moments[i])
    return places[i] + (places[i + 1] - places[i]) * share


def main():
    first, second = read_route(), read_route()
    moments = sorted({*first[0], *second[0]})
    print(min(abs(at(first, t) - at(second, t)) for t in moments))


main()
