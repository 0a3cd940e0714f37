# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

MOST = 100_000
LONGEST = 1_000_000


def race(first, second):
    first, second = list(first), list(second)
    return f"{len(first)}\n{' '.join(map(str, first))}\n{' '.join(map(str, second))}\n"


def pauses(rng, count, low, high):
    return [rng.randint(low, high) for _ in range(count)]


def brute(text):
    """Looks at each millisecond and counts what was typed by then."""
    n, *numbers = map(int, text.split())
    ends = [[sum(part[: i + 1]) for i in range(n)] for part in (numbers[:n], numbers[n:])]
    leads = [
        sum(end <= now for end in ends[0]) - sum(end <= now for end in ends[1])
        for now in range(max(ends[0][-1], ends[1][-1]))
    ]
    return f"{sum(lead > 0 for lead in leads)} {sum(lead < 0 for lead in leads)}\n"


def small(rng):
    n, bound = rng.randint(1, 7), rng.choice([1, 2, 6, 12])
    return race(pauses(rng, n, 1, bound), pauses(rng, n, 1, bound))


def secret():
    rng = random.Random(20260102)
    yield Test("one-character", race([5], [9]), small=True)
    yield Test("one-character-tie", race([1], [1]), small=True)
    yield Test("second-always", race([4, 4, 4], [1, 1, 1]), small=True)
    yield Test("one-finishes-early", race([1] * 10, [30] + [1] * 9), small=True)
    yield Test("same-moments", race([2, 4, 2, 4], [4, 2, 4, 2]), small=True)
    yield Test("overtaking", race([1, 9, 1, 9, 1, 9], [5, 1, 9, 1, 9, 1]), small=True)
    yield Test("random-small", race(pauses(rng, 30, 1, 9), pauses(rng, 30, 1, 9)), small=True)
    yield Test("thousand-longest", race([LONGEST] * 1000, [LONGEST - 1] * 1000))
    yield Test("sprint-and-crawl", race([1] * 5000 + [9999] * 5000, [9999] * 5000 + [1] * 5000))
    yield Test("long-pauses", race(pauses(rng, 10_000, 1, LONGEST), pauses(rng, 10_000, 1, LONGEST)))
    yield Test("equal", race([1] * 50_000, [1] * 50_000))
    yield Test("most-swapped", race([1, 3] * (MOST // 2), [3, 1] * (MOST // 2)))
    yield Test("most-random", race(pauses(rng, MOST, 1, 9), pauses(rng, MOST, 1, 9)))
    yield Test("most-longest", race([LONGEST] * MOST, [1] * MOST))


INVALID = {
    "no-characters": "0\n\n\n",
    "one-line-missing": "2\n1 2\n",
    "line-too-short": "2\n1 2\n1\n",
    "line-too-long": "2\n1 2 3\n1 2\n",
    "trailing-space": "2\n1 2 \n1 2\n",
    "no-line-end": "1\n1\n1",
    "zero-pause": "2\n1 0\n1 2\n",
    "pause-too-long": "1\n1000001\n1\n",
    "too-many": "100001\n1\n1\n",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("three", race([3, 4, 5], [5, 1, 8]), small=True),
            Test("even", race([5, 5], [5, 5]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
