# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

MOST = 100_000
LARGEST = 10**9


def hall(duels):
    duels = list(duels)
    return f"{len(duels)}\n" + "".join(f"{x} {t} {p} {w}\n" for x, t, p, w in duels)


def scattered(rng, count, farthest, latest, longest, spectators):
    for _ in range(count):
        yield rng.randint(0, farthest), rng.randint(0, latest), rng.randint(1, longest), rng.randint(1, spectators)


def tour(rng, count, step):
    """Duels that one walk without a pause just catches, in any order of the list."""
    x, t, duels = 500 * step, 0, []
    for _ in range(count):
        p, way = rng.randint(1, 3), rng.randint(-min(step, x), step)
        duels.append((x, t, p, rng.randint(1, 9)))
        x, t = x + way, t + p + abs(way)
    rng.shuffle(duels)
    return duels


def brute(text):
    """Follows every chain of duels: being free at this place and second, which one comes next?"""
    n, *numbers = map(int, text.split())
    duels = list(zip(numbers[::4], numbers[1::4], numbers[2::4], numbers[3::4]))
    known = {}

    def most(place, now):
        if (place, now) not in known:
            known[place, now] = max(
                (w + most(x, t + p) for x, t, p, w in duels if t >= now and now + abs(x - place) <= t), default=0
            )
        return known[place, now]

    return f"{max(w + most(x, t + p) for x, t, p, w in duels)}\n"


def small(rng):
    count, farthest, latest = rng.randint(1, 10), rng.choice([0, 2, 6]), rng.choice([4, 12, 20])
    return hall(scattered(rng, count, farthest, latest, rng.choice([1, 3, 6]), rng.choice([1, 5, 100])))


def secret():
    rng = random.Random(20260107)
    yield Test("one", hall([(0, 0, 1, 1)]), small=True)
    yield Test("one-largest", hall([(LARGEST, LARGEST, LARGEST, LARGEST)]), small=True)
    yield Test("same-table", hall([(5, 3 * i, 3, 2) for i in range(8)]), small=True)
    yield Test("just-in-time", hall([(0, 0, 1, 1), (4, 5, 1, 1), (0, 10, 1, 1), (3, 14, 2, 1)]), small=True)
    yield Test("just-too-late", hall([(0, 0, 1, 1), (4, 4, 1, 1), (0, 8, 1, 1), (3, 11, 2, 1)]), small=True)
    yield Test("one-long-pays", hall([(0, 0, 100, 50)] + [(0, 10 * i, 9, 4) for i in range(10)]), small=True)
    yield Test("many-short-pay", hall([(0, 0, 100, 30)] + [(0, 10 * i, 9, 4) for i in range(10)]), small=True)
    yield Test("random-small", hall(scattered(rng, 200, 30, 300, 5, 20)), small=True)
    yield Test("tour-small", hall(tour(rng, 100, 10)), small=True)
    yield Test("largest-sums", hall((LARGEST - i, i * LARGEST // 2000, 400_000, LARGEST) for i in range(2000)))
    yield Test("random-wide", hall(scattered(rng, 2000, LARGEST, LARGEST, LARGEST // 100, LARGEST)))
    yield Test("tour", hall(tour(rng, 10_000, 9)))
    # A well watched duel at the door, then a crowd far from the place where the walk goes on.
    crowd = [(9000, 2000 + i // 10, 1, 1) for i in range(5000)]
    yield Test("crowd-elsewhere", hall([(0, 0, 10, 1000), *crowd, (0, 3000, 10, 1000)]))
    yield Test("one-busy-table", hall(scattered(rng, 20_000, 0, 99_999, 9, 9)))
    yield Test("many-random", hall(scattered(rng, 40_000, 99, 99_999, 9, 9)))
    # Ten tables too far apart for a single walk, and the largest sums all at one of them: whoever looks for the best
    # previous duel from the latest one backwards, and stops when no larger sum is left, finds no reason to stop.
    tables = [(10_000 * table, t) for t in range(MOST // 10) for table in range(10)]
    yield Test("most-far-apart", hall((x, t, 1, rng.randint(1, 3) if x else 99) for x, t in tables))


INVALID = {
    "no-duels": "0\n",
    "too-few": "2\n0 0 1 1\n",
    "three-numbers": "1\n0 0 1\n",
    "no-length": "1\n0 0 0 1\n",
    "no-spectators": "1\n0 0 1 0\n",
    "too-far": "1\n1000000001 0 1 1\n",
    "too-late": "1\n0 1000000001 1 1\n",
    "too-long": "1\n0 0 1000000001 1\n",
    "too-popular": "1\n0 0 1 1000000001\n",
    "negative": "1\n-1 0 1 1\n",
    "no-line-end": "1\n0 0 1 1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("three", hall([(2, 1, 4, 10), (4, 6, 3, 25), (6, 10, 2, 20)]), small=True),
            Test("one-table", hall([(7, 0, 9, 40), (7, 1, 2, 15), (7, 4, 3, 15), (7, 12, 5, 1)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
