# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from functools import cache
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 10_000
LARGEST = 10**6


def hall(d, ratings):
    ratings = list(ratings)
    return f"{len(ratings)} {d}\n{' '.join(map(str, ratings))}\n"


def scattered(rng, count, largest, d):
    return hall(d, (rng.randint(0, largest) for _ in range(count)))


def brute(text):
    """Tries all sets of matches: the first player without a match waits, or plays any of the others."""
    n, d, *ratings = map(int, text.split())

    @cache
    def most(waiting):
        if len(waiting) < 2:
            return 0
        first, rest = waiting[0], waiting[1:]
        rivals = [i for i, other in enumerate(rest) if abs(ratings[first] - ratings[other]) <= d]
        return max([most(rest), *(1 + most(rest[:i] + rest[i + 1 :]) for i in rivals)])

    return f"{most(tuple(range(n)))}\n"


def small(rng):
    return scattered(rng, rng.randint(1, 8), rng.choice([3, 10, 30]), rng.choice([0, 1, 2, 5]))


def secret():
    rng = random.Random(20260110)
    yield Test("one-player", hall(LARGEST, [1]), small=True)
    yield Test("two-even", hall(3, [8, 5]), small=True)
    yield Test("two-uneven", hall(2, [5, 8]), small=True)
    yield Test("zero-difference", hall(0, [4, 4, 4, 7, 7, 9]), small=True)
    yield Test("chain-of-four", hall(2, [2, 4, 0, 6]), small=True)
    yield Test("odd-first-alone", hall(1, [0, 5, 6, 8, 9]), small=True)
    yield Test("closest-first-fails", hall(10, [0, 9, 17, 27]), small=True)
    yield Test("all-equal", hall(0, [7] * 7), small=True)
    yield Test("extremes", hall(LARGEST, [LARGEST, 0] * 3), small=True)
    yield Test("random-small", scattered(rng, 9, 40, 6), small=True)
    yield Test("thousand", scattered(rng, 1000, 5000, 3))
    yield Test("chain", hall(3, sorted((3 * i for i in range(2001)), key=lambda rating: rating % 7)))
    yield Test("most-random", scattered(rng, MOST, LARGEST, 90))
    yield Test("most-equal", hall(0, [1] * (MOST - 1)))
    yield Test("most-uneven", hall(1, range(2 * MOST, 0, -2)))


INVALID = {
    "no-players": "0 1\n\n",
    "too-few": "3 1\n1 2\n",
    "too-many": "1 1\n1 2\n",
    "negative": "1 1\n-1\n",
    "rating-too-large": "1 1\n1000001\n",
    "difference-too-large": "1 1000001\n1\n",
    "trailing-space": "2 1\n1 2 \n",
    "no-line-end": "1 1\n1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("four", hall(60, [1540, 1500, 1650, 1600]), small=True),
            Test("five", hall(1, [3, 1, 2, 7, 5]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
