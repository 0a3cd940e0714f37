# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
LARGEST = 10**15


def limit(n):
    return f"{n}\n"


def is_finite(a, b):
    """Divides as on paper until nothing is left or a remainder comes back."""
    seen, rest = set(), a
    while rest and rest not in seen:
        seen.add(rest)
        rest = rest * 10 % b
    return rest == 0


def brute(text):
    n = int(text)
    return f"{sum(is_finite(a, b) for b in range(2, n + 1) for a in range(1, b))}\n"


def small(rng):
    return limit(rng.randint(2, 90))


def secret():
    rng = random.Random(20260118)
    yield Test("two", limit(2), small=True)
    yield Test("three", limit(3), small=True)
    yield Test("four", limit(4), small=True)
    yield Test("ten", limit(10), small=True)
    yield Test("sixteen", limit(16), small=True)
    yield Test("hundred", limit(100), small=True)
    yield Test("just-below-power", limit(127), small=True)
    yield Test("thousand", limit(1000))
    yield Test("million", limit(10**6))
    yield Test("over-32-bits", limit(2**31))
    yield Test("power-of-two", limit(2**49))
    yield Test("power-of-five", limit(5**21))
    yield Test("below-power-of-five", limit(5**21 - 1))
    yield Test("random", limit(rng.randint(10**14, LARGEST)))
    yield Test("largest", limit(LARGEST))
    yield Test("below-largest", limit(LARGEST - 1))


INVALID = {
    "one": "1\n",
    "too-large": "1000000000000001\n",
    "negative": "-5\n",
    "leading-zero": "05\n",
    "two-numbers": "5 6\n",
    "no-line-end": "5",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[Test("six", limit(6), small=True), Test("twenty", limit(20), small=True)],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
