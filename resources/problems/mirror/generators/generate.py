# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 1000
FARTHEST = 10**6


def picture(squares):
    squares = list(dict.fromkeys(squares))
    return f"{len(squares)}\n" + "".join(f"{x} {y}\n" for x, y in squares)


def scattered(rng, count, width, height):
    squares = {}
    while len(squares) < count:
        squares[rng.randint(-width, width), rng.randint(-height, height)] = True
    return list(squares)


def mirrored(rng, squares, both, missing):
    """The squares and their mirror images in the line x = both / 2, less as many of all these as are missing."""
    squares = list(dict.fromkeys([*squares, *((both - x, y) for x, y in squares)]))
    rng.shuffle(squares)
    return squares[missing:]


def brute(text):
    """Tries all lines from the leftmost to the rightmost square; beyond them none is better."""
    n, *numbers = map(int, text.split())
    squares = set(zip(numbers[::2], numbers[1::2]))
    lowest, highest = min(numbers[::2]), max(numbers[::2])
    lines = range(2 * lowest, 2 * highest + 1)  # twice their places
    return f"{min(sum((both - x, y) not in squares for x, y in squares) for both in lines)}\n"


def small(rng):
    width, height = rng.randint(0, 4), rng.randint(0, 3)
    count = rng.randint(1, min(12, (2 * width + 1) * (2 * height + 1)))
    return picture(scattered(rng, count, width, height))


def secret():
    rng = random.Random(20260115)
    yield Test("one-square", picture([(5, 5)]), small=True)
    yield Test("two-in-a-row", picture([(0, 0), (7, 0)]), small=True)
    yield Test("two-in-a-column", picture([(3, 0), (3, 9)]), small=True)
    yield Test("two-apart", picture([(0, 0), (1, 1)]), small=True)
    yield Test("even-row", picture((x, 0) for x in range(10)), small=True)
    yield Test("row-and-far-square", picture([*((x, 0) for x in range(9)), (100, 0)]), small=True)
    funnel = [*((x, x) for x in range(8)), *((20 - x, x) for x in range(8))]
    yield Test("not-the-middle", picture([*funnel, (50, 3)]), small=True)
    yield Test("staircase", picture((x, x // 2) for x in range(40)), small=True)
    yield Test("negative", picture(mirrored(rng, scattered(rng, 20, 30, 5), -7, 3)), small=True)
    yield Test("random-small", picture(scattered(rng, 60, 6, 6)), small=True)
    yield Test("most-in-a-row", picture(scattered(rng, MOST, FARTHEST, 0)))
    yield Test("most-dense-row", picture((3 * x, -FARTHEST) for x in range(MOST)))
    yield Test("most-in-a-column", picture((FARTHEST, FARTHEST - y) for y in range(MOST)))
    yield Test("most-diagonal", picture((x - FARTHEST, x) for x in range(MOST)))
    yield Test("most-mirrored", picture(mirrored(rng, scattered(rng, 550, 900_000, 20), 77, 100)[:MOST]))
    yield Test("most-random", picture(scattered(rng, MOST, 40, 40)))


INVALID = {
    "no-squares": "0\n",
    "too-few": "2\n0 0\n",
    "too-many": "1\n0 0\n1 1\n",
    "same-square": "2\n1 0\n1 0\n",
    "too-far": "1\n1000001 0\n",
    "too-low": "1\n0 -1000001\n",
    "minus-zero": "1\n-0 0\n",
    "three-numbers": "1\n0 0 0\n",
    "no-line-end": "1\n0 0",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("four", picture([(0, 0), (3, 0), (3, 1), (0, 2)]), small=True),
            Test("three", picture([(1, 5), (0, 3), (2, 3)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
