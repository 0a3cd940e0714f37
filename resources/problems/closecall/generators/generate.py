# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import math
from fractions import Fraction
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 5000
TOLERANCE = 1e-6


def routes(first, second):
    lines = []
    for route in (list(first), list(second)):
        lines += [f"{len(route)}\n", *(f"{t} {x} {y}\n" for t, x, y in route)]
    return "".join(lines)


def moments(rng, count, last):
    return [0, *sorted(rng.sample(range(1, last), count - 2)), last]


def wandering(rng, count, last, farthest, centre=0):
    for t in moments(rng, count, last):
        yield t, centre + rng.randint(-farthest, farthest), rng.randint(-farthest, farthest)


def circling(count, last, radius, turn):
    """Around the origin, as well as whole numbers allow."""
    for i in range(count):
        angle = turn * i
        yield last * i // (count - 1), round(radius * math.cos(angle)), round(radius * math.sin(angle))


def brute(text):
    """Looks at every two stretches, one of each route, that have time in common, with fractions."""
    numbers = list(map(int, text.split()))
    n = numbers[0]
    first, second = numbers[1 : 3 * n + 1], numbers[3 * n + 2 :]

    def stretches(route):
        places = list(zip(route[::3], route[1::3], route[2::3]))
        for (t, x, y), (end, to_x, to_y) in zip(places, places[1:]):
            velocity = Fraction(to_x - x, end - t), Fraction(to_y - y, end - t)
            yield t, end, (x - velocity[0] * t, y - velocity[1] * t), velocity

    closest = None
    for begin, end, start, velocity in stretches(first):
        for other_begin, other_end, other_start, other_velocity in stretches(second):
            low, high = max(begin, other_begin), min(end, other_end)
            if low > high:
                continue
            apart = [a - b for a, b in zip(start, other_start)]
            speed = [a - b for a, b in zip(velocity, other_velocity)]
            squared = sum(v * v for v in speed)
            turning = -sum(p * v for p, v in zip(apart, speed)) / squared if squared else low
            moment = min(max(turning, low), high)
            distance = sum((p + v * moment) ** 2 for p, v in zip(apart, speed))
            closest = distance if closest is None else min(closest, distance)
    return f"{math.sqrt(closest):.9f}\n"


def small(rng):
    last = rng.randint(6, 20)
    farthest = rng.choice([2, 10, 1000])
    counts = rng.randint(2, 5), rng.randint(2, 5)
    return routes(*(list(wandering(rng, count, last, farthest)) for count in counts))


def secret():
    rng = random.Random(20260120)
    yield Test("standing", routes([(0, 0, 0), (1, 0, 0)], [(0, 3, 4), (1, 3, 4)]), small=True)
    yield Test("collision", routes([(0, 0, 0), (10, 10, 10)], [(0, 10, 0), (10, 0, 10)]), small=True)
    yield Test("same-velocity", routes([(0, 0, 0), (7, 70, 7)], [(0, 1, 1), (7, 71, 8)]), small=True)
    yield Test("closest-at-take-off", routes([(0, 0, 0), (5, -9, 0)], [(0, 1, 0), (5, 9, 1)]), small=True)
    yield Test("closest-at-landing", routes([(0, -9, 0), (5, 0, 0)], [(0, 9, 0), (5, 0, 2)]), small=True)
    yield Test("closest-at-turn", routes([(0, 0, 0), (4, 8, 8), (9, 0, 0)], [(0, 10, 9), (9, 10, 9)]), small=True)
    yield Test("paths-cross-later", routes([(0, -5, 0), (10, 5, 0)], [(0, 0, -2), (10, 0, 18)]), small=True)
    # Fractions of a second decide: they pass each other between two moments of both routes.
    fast = [(0, -10_000, 1), (1, 10_000, 1)], [(0, 10_000, 0), (1, -10_000, 0)]
    yield Test("fast", routes(*fast), small=True)
    far = [(0, -10_000, -10_000), (10**6, -10_000, -10_000)], [(0, 10_000, 10_000), (10**6, 10_000, 9999)]
    yield Test("far-apart", routes(*far), small=True)
    yield Test("random-small", routes(wandering(rng, 20, 1000, 50), wandering(rng, 30, 1000, 50)), small=True)
    yield Test("two-sides", routes(wandering(rng, 400, 10**6, 4900, -5000), wandering(rng, 300, 10**6, 4900, 5000)))
    yield Test("few-and-many", routes([(0, 0, 0), (10**6, 9999, 1)], wandering(rng, 2000, 10**6, 10_000)))
    yield Test("circling", routes(circling(1000, 299_700, 5000, 0.3), circling(1000, 299_700, 5010, 0.4)))
    yield Test("most-random", routes(wandering(rng, MOST, 99_999, 999), wandering(rng, MOST, 99_999, 999)))
    ones = [(t, t % 2, 0) for t in range(2000)]
    yield Test("one-by-one", routes(ones, [(t, 1 - t % 2, 10_000 - t) for t in range(2000)]))


INVALID = {
    "one-place": "1\n0 0 0\n1\n0 0 0\n",
    "one-route": "2\n0 0 0\n1 0 0\n",
    "late-take-off": "2\n1 0 0\n2 0 0\n2\n0 0 0\n2 0 0\n",
    "other-landing": "2\n0 0 0\n2 0 0\n2\n0 0 0\n3 0 0\n",
    "same-moment": "3\n0 0 0\n1 0 0\n1 0 0\n2\n0 0 0\n1 0 0\n",
    "too-far": "2\n0 0 0\n1 0 10001\n2\n0 0 0\n1 0 0\n",
    "three-routes": "2\n0 0 0\n1 0 0\n2\n0 0 0\n1 0 0\n2\n0 0 0\n1 0 0\n",
    "no-line-end": "2\n0 0 0\n1 0 0\n2\n0 0 0\n1 0 0",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("crossing", routes([(0, 0, 0), (10, 10, 0)], [(0, 5, 6), (5, 5, 1), (10, 15, 1)]), small=True),
            Test("behind", routes([(0, 0, 0), (2, 4, 0)], [(0, 3, 0), (2, 7, 0)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
        tolerance=TOLERANCE,
    )
