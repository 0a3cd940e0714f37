# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
LARGEST = 10**18


def screen(p, q, width, height):
    return f"{p} {q} {width} {height}\n"


def brute(text):
    """Tries all windows."""
    p, q, width, height = map(int, text.split())
    windows = [(w, h) for w in range(1, width + 1) for h in range(1, height + 1) if w * q == h * p]
    return "{} {}\n".format(*max(windows, default=(0, 0)))


def small(rng):
    ratio = rng.choice([3, 6, 12])
    return screen(rng.randint(1, ratio), rng.randint(1, ratio), rng.randint(1, 24), rng.randint(1, 24))


def secret():
    rng = random.Random(20260111)
    yield Test("smallest", screen(1, 1, 1, 1), small=True)
    yield Test("too-narrow", screen(2, 1, 1, 100), small=True)
    yield Test("too-low", screen(1, 2, 100, 1), small=True)
    yield Test("whole-screen", screen(4, 3, 120, 90), small=True)
    yield Test("not-in-lowest-terms", screen(64, 48, 20, 20), small=True)
    yield Test("multiple-of-ratio", screen(6, 4, 5, 5), small=True)
    yield Test("square", screen(7, 7, 31, 30), small=True)
    yield Test("portrait", screen(9, 16, 100, 100), small=True)
    yield Test("largest-all", screen(LARGEST, LARGEST, LARGEST, LARGEST))
    yield Test("largest-line", screen(LARGEST, 1, LARGEST, LARGEST))
    yield Test("largest-nothing", screen(LARGEST, LARGEST - 1, LARGEST - 1, LARGEST))
    yield Test("largest-just-fits", screen(LARGEST, LARGEST - 1, LARGEST, LARGEST - 1))
    yield Test("product-over-64-bits", screen(1920, 1080, LARGEST - 7, LARGEST - 1))
    yield Test("one-pixel-of-rounding", screen(3, 1, LARGEST - 1, 333333333333333333))
    large = 999_999_937
    yield Test("large-common-divisor", screen(16 * large * 10**6, 9 * large * 10**6, 10**17 + 3, 10**17))
    numbers = [rng.randint(1, LARGEST) for _ in range(2)]
    yield Test("random", screen(rng.randint(1, 10**9), rng.randint(1, 10**9), *numbers))


INVALID = {
    "zero": "0 1 1 1\n",
    "three-numbers": "1 1 1\n",
    "too-large": "1 1 1 1000000000000000001\n",
    "negative": "1 1 -1 1\n",
    "leading-zero": "01 1 1 1\n",
    "no-line-end": "1 1 1 1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("laptop", screen(1920, 1080, 1366, 768)),
            Test("nothing", screen(4, 3, 100, 2), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
