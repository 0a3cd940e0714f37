# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from fractions import Fraction
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 400
TOLERANCE = 1e-6


def match(n, r, p, q):
    return f"{n} {r} {p} {q}\n"


def brute(text):
    """Adds up the probabilities of all courses of the match, as fractions."""
    n, r, p, q = map(int, text.split())

    def winning(alice, bob, percent):
        if alice == n or bob == n:
            return Fraction(alice == n)
        chance = Fraction(percent, 100)
        return chance * winning(alice + 1, bob, p) + (1 - chance) * winning(alice, bob + 1, q)

    return f"{float(winning(0, 0, r)):.12f}\n"


def small(rng):
    return match(rng.randint(1, 5), *(rng.choice([0, 1, 30, 50, 77, 100]) for _ in range(3)))


def secret():
    rng = random.Random(20260114)
    yield Test("one-round", match(1, 37, 0, 100), small=True)
    yield Test("never", match(3, 0, 100, 0), small=True)
    yield Test("always", match(3, 100, 100, 0), small=True)
    yield Test("in-turn", match(3, 0, 0, 100), small=True)
    yield Test("in-turn-first", match(3, 100, 0, 100), small=True)
    yield Test("first-decides", match(4, 42, 100, 0), small=True)
    yield Test("fair", match(5, 50, 50, 50), small=True)
    yield Test("one-percent", match(5, 1, 1, 1), small=True)
    yield Test("momentum", match(6, 50, 80, 30), small=True)
    yield Test("lazy-leader", match(6, 60, 20, 75), small=True)
    yield Test("random", match(rng.randint(100, 200), *(rng.randint(40, 60) for _ in range(3))))
    yield Test("most-fair", match(MOST, 50, 50, 50))
    yield Test("most-momentum", match(MOST, 50, 99, 2))
    yield Test("most-lazy", match(MOST, 3, 12, 87))
    yield Test("most-unlikely", match(MOST, 99, 45, 44))
    yield Test("most-almost-sure", match(MOST, 100, 100, 1))


INVALID = {
    "no-rounds": "0 50 50 50\n",
    "too-many": "401 50 50 50\n",
    "percent-too-large": "1 101 50 50\n",
    "negative": "1 50 -1 50\n",
    "fraction": "1 50 50 0.5\n",
    "three-numbers": "1 50 50\n",
    "no-line-end": "1 50 50 50",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("best-of-three", match(2, 50, 60, 30), small=True),
            Test("one-round", match(1, 100, 0, 0), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
        tolerance=TOLERANCE,
    )
