# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
LARGEST = 10**9


def corridor(n, ahead):
    return f"{n} {ahead}\n"


def brute(text):
    return f"{text.split()[0]}\n"


def small(rng):
    n = rng.randint(1, rng.choice([1, 3, 20, LARGEST]))
    return corridor(n, rng.randint(1, n))


def secret():
    rng = random.Random(20260113)
    yield Test("one-room", corridor(1, 1))
    yield Test("two-rooms-here", corridor(2, 2))
    yield Test("two-rooms-there", corridor(2, 1))
    yield Test("three-rooms", corridor(3, 2))
    yield Test("largest-here", corridor(LARGEST, LARGEST))
    yield Test("largest-next", corridor(LARGEST, 1))
    yield Test("largest-behind", corridor(LARGEST, LARGEST - 1))
    yield Test("almost-largest", corridor(LARGEST - 1, LARGEST // 2))
    yield Test("power-of-two", corridor(2**29, 2**28))
    yield Test("power-and-one", corridor(2**29 + 1, 2**29))
    yield Test("most-walks", corridor(2**25 + 1, 1))
    yield Test("third-of-a-billion", corridor(333_333_334, 3))
    yield Test("thousands", corridor(31_623, 31_000))
    n = rng.randint(LARGEST // 2, LARGEST)
    yield Test("random", corridor(n, rng.randint(1, n)))


INVALID = {
    "no-rooms": "0 0\n",
    "lamp-too-near": "5 0\n",
    "lamp-too-far": "5 6\n",
    "too-large": "1000000001 1\n",
    "one-number": "5\n",
    "no-line-end": "5 1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[Test("five", corridor(5, 2)), Test("one", corridor(1, 1))],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
