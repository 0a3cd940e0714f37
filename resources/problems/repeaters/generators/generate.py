# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from itertools import combinations
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 10_000


def village(k, parents):
    parents = list(parents)
    return f"{len(parents) + 1} {k}\n" + (" ".join(map(str, parents)) + "\n" if parents else "")


def near(rng, count, back):
    """Each house is joined to one of the `back` houses before it."""
    return [rng.randint(max(1, i - back), i - 1) for i in range(2, count + 1)]


def comb(teeth, length):
    """A row of houses, and a row of `length` more at each of them."""
    parents, row = [], 1
    for tooth in range(teeth):
        if tooth > 0:
            parents.append(row)
            row = len(parents) + 1
        end = row
        for _ in range(length):
            parents.append(end)
            end = len(parents) + 1
    return parents


def brute(text):
    """Tries all places for the repeaters."""
    n, k, *parents = map(int, text.split())
    away = [[0 if i == j else n for j in range(n)] for i in range(n)]
    for house, parent in enumerate(parents, start=1):
        for other in range(house):
            away[house][other] = away[other][house] = away[parent - 1][other] + 1
    return f"{min(max(min(away[i][j] for j in at) for i in range(n)) for at in combinations(range(n), k))}\n"


def small(rng):
    n = rng.randint(1, 9)
    return village(rng.randint(1, min(n, 4)), near(rng, n, rng.choice([1, 2, 3, 9])))


def secret():
    rng = random.Random(20260126)
    yield Test("one-house", village(1, []), small=True)
    yield Test("two-houses", village(1, [1]), small=True)
    yield Test("everywhere", village(7, near(rng, 7, 3)), small=True)
    yield Test("all-but-one", village(6, near(rng, 7, 3)), small=True)
    yield Test("row", village(1, range(1, 10)), small=True)
    yield Test("row-three", village(3, range(1, 10)), small=True)
    yield Test("star", village(2, [1] * 9), small=True)
    yield Test("two-stars", village(2, [1] * 5 + [2] * 5), small=True)
    yield Test("side-branch", village(2, [1, 2, 3, 4, 3, 6, 7, 1, 9]), small=True)
    yield Test("comb-small", village(3, comb(4, 3)), small=True)
    yield Test("random-small", village(4, near(rng, 16, 4)), small=True)
    yield Test("comb", village(30, comb(60, 60)))
    yield Test("comb-long-teeth", village(9, comb(10, 500)))
    yield Test("random-shallow", village(40, near(rng, 5000, 5000)))
    yield Test("most-row", village(1, range(1, MOST)))
    yield Test("most-row-many", village(3000, range(1, MOST)))
    yield Test("most-random", village(17, near(rng, MOST, 30)))
    yield Test("most-random-many", village(4000, near(rng, MOST, 200)))


INVALID = {
    "no-repeaters": "2 0\n1\n",
    "too-many-repeaters": "2 3\n1\n",
    "no-line": "2 1\n",
    "line-of-one-house": "1 1\n\n",
    "own-parent": "2 1\n2\n",
    "too-few": "3 1\n1\n",
    "too-many": "2 1\n1 1\n",
    "no-line-end": "2 1\n1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("row", village(2, [1, 2, 3, 4, 5]), small=True),
            Test("branches", village(1, [1, 1, 2, 2, 3, 6]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
