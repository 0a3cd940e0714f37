# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from functools import cache
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 1000
LONGEST = 1000


def table(d, lengths):
    lengths = list(lengths)
    return f"{len(lengths)} {d}\n{' '.join(map(str, lengths))}\n"


def scattered(rng, count, d, shortest, longest):
    return table(d, (rng.randint(shortest, longest) for _ in range(count)))


def brute(text):
    """Plays all games."""
    _, d, *lengths = map(int, text.split())

    def moves(ribbons):
        for i, length in enumerate(ribbons):
            for piece in range(1, length):
                if length - 2 * piece >= d:
                    yield tuple(sorted((*ribbons[:i], *ribbons[i + 1 :], piece, length - piece)))

    @cache
    def wins(ribbons):
        return any(not wins(after) for after in moves(ribbons))

    return f"{sum(not wins(after) for after in moves(tuple(sorted(lengths))))}\n"


def small(rng):
    count = rng.randint(1, 4)
    return scattered(rng, count, rng.choice([1, 1, 2, 3]), 1, 16 // count)


def secret():
    rng = random.Random(20260119)
    yield Test("shortest", table(1, [1]), small=True)
    yield Test("two", table(1, [2]), small=True)
    yield Test("three", table(1, [3]), small=True)
    yield Test("no-move", table(1000, [3, 4, 5]), small=True)
    yield Test("two-equal", table(1, [7, 7]), small=True)
    yield Test("three-equal", table(1, [5, 5, 5]), small=True)
    yield Test("difference-two", table(2, [10, 7, 3]), small=True)
    yield Test("twenty", table(1, [20]), small=True)
    yield Test("parity-misleads", table(1, [8, 6, 3]), small=True)
    yield Test("hundred", table(1, [100]))
    yield Test("longest", table(1, [LONGEST]))
    yield Test("longest-wide", table(7, [LONGEST, LONGEST - 1, 900]))
    yield Test("only-moves-of-longest", table(998, [LONGEST] * 999 + [LONGEST - 1]))
    yield Test("most-equal", table(1, [LONGEST] * MOST))
    yield Test("most-random", scattered(rng, MOST, 1, 1, LONGEST))
    yield Test("most-random-wide", scattered(rng, MOST - 1, 30, 500, LONGEST))


INVALID = {
    "no-ribbons": "0 1\n\n",
    "no-difference": "1 0\n5\n",
    "too-few": "2 1\n5\n",
    "too-long": "1 1\n1001\n",
    "no-length": "1 1\n0\n",
    "trailing-space": "1 1\n5 \n",
    "no-line-end": "1 1\n5",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("four", table(1, [4]), small=True),
            Test("five-four-three", table(1, [5, 4, 3]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
