# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

MOST = 200_000
MODULO = 1_000_000_007


def duel(a, b, k):
    return f"{a} {b} {k}\n"


def brute(text):
    """Plays all duels round by round, keeping apart the scores, the last leader and the changes so far."""
    a, b, k = map(int, text.split())
    duels = Counter({(0, 0, 0): 1})  # (wins of the first, last leader, changes): sequences
    for rounds in range(1, a + b + 1):
        played = Counter()
        for (first, leader, changes), sequences in duels.items():
            for won in (first, first + 1):
                if won > a or rounds - won > b:
                    continue
                lead = 2 * won - rounds
                leads = (lead > 0) - (lead < 0) or leader
                played[won, leads, changes + (leader != 0 and leads != leader)] += sequences
        duels = played
    return f"{sum(sequences for (_, _, changes), sequences in duels.items() if changes == k) % MODULO}\n"


def small(rng):
    while True:
        a, b = rng.randint(0, 9), rng.randint(0, 9)
        if a + b:
            return duel(a, b, rng.randint(0, min(a, b) + rng.randint(0, 1)))


def secret():
    rng = random.Random(20260106)
    yield Test("one-round", duel(0, 1, 0), small=True)
    yield Test("one-round-change", duel(1, 0, 1), small=True)
    yield Test("shutout", duel(12, 0, 0), small=True)
    yield Test("level-one", duel(1, 1, 0), small=True)
    yield Test("level-most-changes", duel(15, 15, 14), small=True)
    yield Test("level-too-many", duel(15, 15, 15), small=True)
    yield Test("first-behind", duel(4, 9, 2), small=True)
    yield Test("most-changes-ahead", duel(14, 13, 13), small=True)
    yield Test("close", duel(25, 26, 3), small=True)
    yield Test("above-modulo", duel(30, 31, 0), small=True)
    yield Test("random-small", duel(28, 22, 4), small=True)
    yield Test("middle-odd", duel(3001, 2990, 7))
    yield Test("middle-behind", duel(1999, 5003, 0))
    yield Test("random-ahead", duel(rng.randint(150_000, MOST), rng.randint(100_000, 149_999), rng.randint(1, 500)))
    yield Test("random-behind", duel(rng.randint(100_000, 149_999), rng.randint(150_000, MOST), rng.randint(1, 500)))
    yield Test("most-to-none", duel(MOST, 0, 0))
    yield Test("most-level-never", duel(MOST, MOST, 0))
    yield Test("most-level-hundred", duel(MOST, MOST, 100))
    yield Test("most-level-every", duel(MOST, MOST, MOST - 1))
    yield Test("most-level-too-many", duel(MOST, MOST, MOST))
    yield Test("most-by-one", duel(MOST, MOST - 1, 333))
    yield Test("most-by-one-behind", duel(MOST - 1, MOST, 334))
    yield Test("most-changes", duel(MOST, MOST - 7, 199_000))


INVALID = {
    "no-rounds": "0 0 0\n",
    "negative": "-1 2 0\n",
    "first-too-many": "200001 0 0\n",
    "second-too-many": "0 200001 0\n",
    "changes-too-many": "1 1 200001\n",
    "two-numbers": "1 1\n",
    "leading-zero": "01 1 0\n",
    "two-lines": "1 1 0\n1 1 0\n",
    "no-line-end": "1 1 0",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("three", duel(2, 1, 0), small=True),
            Test("level", duel(3, 3, 1), small=True),
            Test("none", duel(5, 1, 2), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
