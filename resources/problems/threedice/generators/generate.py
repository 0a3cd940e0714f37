# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from functools import cache
from itertools import combinations
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 1000


def faces(n):
    return f"{n}\n"


@cache
def brute(text):
    """Tries all dice."""
    n = int(text)

    def beats(one, other):
        return 2 * sum(a > b for a in one for b in other) > n * n

    numbers = set(range(1, 3 * n + 1))
    for a in combinations(sorted(numbers), n):
        for b in combinations(sorted(numbers - set(a)), n):
            c = sorted(numbers - set(a) - set(b))
            if beats(a, b) and beats(b, c) and beats(c, a):
                return "".join(" ".join(map(str, die)) + "\n" for die in (a, b, c))
    return "impossible\n"


def small(rng):
    return faces(rng.randint(1, 4))


def secret():
    for n in (1, 4):
        yield Test(f"{n}", faces(n), small=True)
    for n in (5, 6, 7, 8, 9, 10, 11, 13, 24, 99, 100, 500, 998, MOST - 1, MOST):
        yield Test(f"{n}", faces(n))


INVALID = {
    "no-faces": "0\n",
    "too-many": "1001\n",
    "leading-zero": "03\n",
    "two-numbers": "3 3\n",
    "no-line-end": "3",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[Test("three", faces(3), small=True), Test("two", faces(2), small=True)],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
