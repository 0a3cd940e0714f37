# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 13
LONGEST = 10**6


def contest(times, savings):
    rows = [times, *savings]
    return f"{len(times)}\n" + "".join(" ".join(map(str, row)) + "\n" for row in rows)


def scattered(rng, count, longest, share):
    """Savings of about this share of a problem's time, all together."""
    times = [rng.randint(1, longest) for _ in range(count)]
    savings = [[0] * count for _ in range(count)]
    for j, time in enumerate(times):
        left = round((time - 1) * share)
        for i in rng.sample(range(count), count):
            if i != j:
                savings[i][j] = rng.randint(0, left * 2 // count)
                left -= savings[i][j]
    return contest(times, savings)


def ladder(count, long, short):
    """Each problem teaches how to solve the next one, the last of which is the shortest alone."""
    times = [long - i for i in range(count)]
    savings = [[long - count - short if j == i + 1 else 0 for j in range(count)] for i in range(count)]
    return contest(times, savings)


def brute(text):
    """Tries all orders."""
    n, *numbers = map(int, text.split())
    times, savings = numbers[:n], [numbers[n * (i + 1) : n * (i + 2)] for i in range(n)]

    def penalties(order):
        now = total = 0
        for place, j in enumerate(order):
            now += times[j] - sum(savings[i][j] for i in order[:place])
            total += now
        return total

    return f"{min(map(penalties, itertools.permutations(range(n))))}\n"


def small(rng):
    return scattered(rng, rng.randint(1, 6), rng.choice([5, 20, 1000]), rng.choice([0, 0.5, 1]))


def secret():
    rng = random.Random(20260121)
    yield Test("one", contest([7], [[0]]), small=True)
    yield Test("one-longest", contest([LONGEST], [[0]]), small=True)
    yield Test("no-savings", contest([5, 3, 9, 1, 4], [[0] * 5] * 5), small=True)
    yield Test("two-equal", contest([4, 4], [[0, 3], [0, 0]]), small=True)
    # Solving the long one first makes the others easy; the quickest first costs much more.
    teacher = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [19, 19, 19, 0]]
    yield Test("long-teacher", contest([20, 20, 20, 21], teacher), small=True)
    yield Test("teacher-too-long", contest([20, 20, 20, 90], teacher), small=True)
    yield Test("ladder", ladder(7, 50, 3), small=True)
    yield Test("random-small", scattered(rng, 7, 100, 1), small=True)
    yield Test("ladder-most", ladder(MOST, 1000, 5))
    yield Test("most-no-savings", contest([LONGEST - i for i in range(MOST)], [[0] * MOST] * MOST))
    yield Test("most-equal", contest([13] * MOST, [[0 if i == j else 1 for j in range(MOST)] for i in range(MOST)]))
    yield Test("most-random", scattered(rng, MOST, LONGEST, 1))
    yield Test("most-random-half", scattered(rng, MOST, 1000, 0.5))
    yield Test("most-random-short", scattered(rng, MOST, 60, 1))


INVALID = {
    "no-problems": "0\n\n",
    "too-many": contest([1] * (MOST + 1), [[0] * (MOST + 1)] * (MOST + 1)),
    "no-time": "1\n0\n0\n",
    "own-saving": "1\n5\n1\n",
    "saved-too-much": "2\n5 5\n0 5\n0 0\n",
    "row-too-short": "2\n5 5\n0 1\n0\n",
    "row-missing": "2\n5 5\n0 1\n",
    "negative": "2\n5 5\n0 -1\n0 0\n",
    "no-line-end": "1\n5\n0",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("two", contest([5, 6], [[0, 0], [4, 0]]), small=True),
            Test("three", contest([10, 10, 2], [[0, 9, 0], [0, 0, 0], [1, 0, 0]]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
