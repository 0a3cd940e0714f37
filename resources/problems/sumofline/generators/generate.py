# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

MOST = 50_000
LARGEST = 10**9


def line(numbers):
    return " ".join(map(str, numbers)) + "\n"


def brute(text):
    """Counts up and down by hand, digit by digit, as on paper."""
    total = 0
    for word in text.split():
        value = 0
        for digit in word.lstrip("-"):
            value = value * 10 + "0123456789".index(digit)
        total += -value if word.startswith("-") else value
    return f"{total}\n"


def small(rng):
    bound = rng.choice([1, 10, 1000, LARGEST])
    return line(rng.randint(-bound, bound) for _ in range(rng.randint(1, 12)))


def secret():
    rng = random.Random(20260101)
    yield Test("single", line([7]), small=True)
    yield Test("zero", line([0]), small=True)
    yield Test("single-negative", line([-LARGEST]), small=True)
    yield Test("cancel", line([LARGEST, -LARGEST]), small=True)
    yield Test("just-over-32-bits", line([LARGEST, LARGEST, 147_483_648]), small=True)
    yield Test("just-under-32-bits", line([-LARGEST, -LARGEST, -147_483_649]), small=True)
    yield Test("negatives", line(-rng.randint(1, 100) for _ in range(20)), small=True)
    yield Test("mixed", line(rng.randint(-1000, 1000) for _ in range(100)), small=True)
    yield Test("zeros", line([0] * 1000), small=True)
    yield Test("alternating", line((-1) ** i * LARGEST for i in range(1001)), small=True)
    yield Test("random", line(rng.randint(-LARGEST, LARGEST) for _ in range(2000)), small=True)
    yield Test("most-ones", line([1] * MOST), small=True)
    yield Test("most-digits", line(rng.randint(-9, 9) for _ in range(MOST)), small=True)
    yield Test("largest", line([LARGEST] * 20_000), small=True)
    yield Test("most-random", line(rng.randint(-LARGEST, LARGEST) for _ in range(MOST)), small=True)


INVALID = {
    "empty-line": "\n",
    "two-spaces": "1  2\n",
    "trailing-space": "1 2 \n",
    "no-line-end": "1 2",
    "two-lines": "1\n2\n",
    "leading-zero": "1 02\n",
    "minus-zero": "-0\n",
    "plus": "+1\n",
    "fraction": "1.5\n",
    "too-large": "1 1000000001\n",
    "too-small": "-1000000001\n",
    "too-many": line([0] * (MOST + 1)),
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[Test("three", line([1, 2, 3]), small=True), Test("four", line([20, 0, 5, 17]), small=True)],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
