# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 6000
LARGEST = 10**9


def club(d, players):
    players = list(players)
    return f"{len(players)} {d}\n" + "".join(f"{a} {b} {w}\n" for a, b, w in players)


def scattered(rng, count, d, most):
    for _ in range(count):
        a, b = rng.sample(range(1, d + 1), 2)
        yield a, b, rng.randint(1, most)


def chain(rng, d, most, closed):
    """Everyone wants the desk of the next one, too."""
    players = [(i, i + 1, rng.randint(1, most)) for i in range(1, d)]
    if closed:
        players += [(d, 1, 1), (1, d, 1)]
    rng.shuffle(players)
    return players


def brute(text):
    """Tries all ways to send players home and to seat the others."""
    n, _, *numbers = map(int, text.split())
    players = list(zip(numbers[::3], numbers[1::3], numbers[2::3]))
    best = 0
    for desks in itertools.product(*((0, a, b) for a, b, _ in players)):
        taken = [desk for desk in desks if desk]
        if len(set(taken)) == len(taken):
            best = max(best, sum(w for desk, (_, _, w) in zip(desks, players) if desk))
    return f"{best}\n"


def small(rng):
    return club(d := rng.randint(2, 6), scattered(rng, rng.randint(1, 7), d, rng.choice([1, 5, 100])))


def secret():
    rng = random.Random(20260125)
    yield Test("one-player", club(2, [(2, 1, 7)]), small=True)
    yield Test("one-largest", club(MOST, [(MOST, 1, LARGEST)]), small=True)
    yield Test("three-for-two", club(2, [(1, 2, 5), (2, 1, 5), (1, 2, 4)]), small=True)
    yield Test("move-over", club(3, [(1, 2, 9), (1, 3, 8), (1, 2, 7)]), small=True)
    yield Test("move-over-far", club(5, [(1, 2, 9), (2, 3, 8), (3, 4, 7), (4, 5, 6), (1, 3, 5)]), small=True)
    yield Test("cycle", club(4, [(1, 2, 1), (2, 3, 2), (3, 4, 3), (4, 1, 4)]), small=True)
    yield Test("cycle-and-one", club(4, [(1, 2, 1), (2, 3, 2), (3, 4, 3), (4, 1, 4), (1, 3, 2)]), small=True)
    yield Test("two-cycles-joined", club(6, [(1, 2, 4), (1, 2, 4), (3, 4, 4), (3, 4, 4), (2, 3, 9)]), small=True)
    yield Test("light-joins-heavy", club(6, [(1, 2, 4), (1, 2, 1), (3, 4, 4), (3, 4, 1), (2, 3, 9)]), small=True)
    yield Test("largest-sum", club(MOST, ((i + 1, i + 2, LARGEST) for i in range(2000))))
    yield Test("star", club(3000, ((1, i, i % 97 + 1) for i in range(2, 3000))))
    yield Test("few-desks", club(40, scattered(rng, 3000, 40, 999)))
    yield Test("few-players", club(MOST, scattered(rng, 1000, MOST, 100)))
    yield Test("most-chain", club(MOST, chain(rng, MOST, 9, closed=False)))
    yield Test("ring", club(1000, chain(rng, 1000, 9, closed=True)))
    ring = [(i, i % (MOST // 2) + 1, 9) for i in range(1, MOST // 2 + 1)]
    late = [(i, i // 2 + 1, 1) for i in range(3, MOST // 2 + 1)]
    yield Test("most-late", club(MOST // 2, ring + late))
    yield Test("most-random", club(3500, scattered(rng, MOST, 3500, 999)))


INVALID = {
    "no-players": "0 2\n",
    "one-desk": "1 1\n1 1 1\n",
    "same-desk": "1 2\n2 2 1\n",
    "no-such-desk": "1 2\n1 3 1\n",
    "no-spectators": "1 2\n1 2 0\n",
    "too-many-spectators": "1 2\n1 2 1000000001\n",
    "too-few": "2 2\n1 2 1\n",
    "two-numbers": "1 2\n1 2\n",
    "no-line-end": "1 2\n1 2 1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("four", club(3, [(1, 2, 5), (2, 3, 4), (1, 3, 2), (1, 3, 3)]), small=True),
            Test("all-come", club(4, [(1, 2, 1), (1, 3, 1), (1, 4, 1), (3, 4, 1)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
