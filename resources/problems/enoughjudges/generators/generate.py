# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

MOST = 30_000
LATEST = 10**9


def evening(promise, submissions):
    submissions = sorted(submissions, key=lambda submission: submission[0])
    return f"{len(submissions)} {promise}\n" + "".join(f"{arrival} {work}\n" for arrival, work in submissions)


def scattered(rng, count, latest, promise, longest):
    return evening(promise, ((rng.randint(0, latest), rng.randint(1, longest)) for _ in range(count)))


def brute(text):
    """Plays the evening second by second with 1, 2, 3, ... laptops."""
    n, promise, *numbers = map(int, text.split())
    submissions = list(zip(numbers[::2], numbers[1::2]))
    for laptops in range(1, n + 1):
        busy = [0] * laptops  # seconds of work left
        coming, queue, kept, second = submissions[:], [], True, 0
        while kept and (coming or queue):
            while coming and coming[0][0] == second:
                queue.append(coming.pop(0))
            for laptop in range(laptops):
                if queue and busy[laptop] == 0:
                    arrival, busy[laptop] = queue.pop(0)
                    kept = kept and second + busy[laptop] <= arrival + promise
            busy = [max(0, left - 1) for left in busy]
            second += 1
        if kept:
            return f"{laptops}\n"
    raise AssertionError("n laptops always keep the promise")


def small(rng):
    promise = rng.randint(1, 12)
    longest = rng.randint(1, promise)
    return scattered(rng, rng.randint(1, 9), rng.choice([0, 3, 10, 25]), promise, longest)


def secret():
    rng = random.Random(20260105)
    yield Test("one", evening(1, [(0, 1)]), small=True)
    yield Test("all-at-once-no-slack", evening(5, [(3, 5)] * 8), small=True)
    yield Test("all-at-once-slack", evening(20, [(3, 5)] * 9), small=True)
    yield Test("back-to-back", evening(4, [(4 * i, 4) for i in range(10)]), small=True)
    yield Test("one-long-many-short", evening(10, [(0, 10)] + [(i, 1) for i in range(1, 10)]), small=True)
    yield Test("late-burst", evening(6, [(5 * i, 5) for i in range(6)] + [(26, 3)] * 4), small=True)
    yield Test("uneven", evening(9, [(0, 9), (0, 1), (1, 8), (1, 2), (2, 7), (4, 5), (9, 3), (9, 9)]), small=True)
    yield Test("random-small", scattered(rng, 60, 80, 12, 9), small=True)
    yield Test("large-numbers", evening(LATEST, [(LATEST, LATEST)] * 100 + [(0, LATEST)] * 50))
    yield Test("busy-day", scattered(rng, 5000, 20_000, 300, 100))
    # A quiet evening, then everybody submits in the last second: any number below the answer fails at the very end.
    quiet = [(60 * i, 50) for i in range(MOST // 2)]
    yield Test("most-last-second", evening(60, quiet + [(60 * MOST, 60)] * (MOST - MOST // 2)))
    yield Test("most-at-once", evening(1000, [(0, 1)] * MOST))
    yield Test("most-steady", scattered(rng, MOST, 100_000, 5000, 900))
    yield Test("most-short-promise", scattered(rng, MOST, 30_000, 40, 40))
    waves = [(wave * 1000 + rng.randint(0, 9), rng.randint(1, 400)) for wave in range(10) for _ in range(MOST // 10)]
    yield Test("most-waves", evening(500, waves))


INVALID = {
    "no-submissions": "0 5\n",
    "no-time": "1 0\n0 1\n",
    "work-above-promise": "1 5\n0 6\n",
    "no-work": "1 5\n0 0\n",
    "out-of-order": "2 5\n3 1\n2 1\n",
    "too-few": "2 5\n0 1\n",
    "too-late": "1 5\n1000000001 1\n",
    "promise-too-large": "1 1000000001\n0 1\n",
    "three-numbers": "1 5\n0 1 1\n",
    "no-line-end": "1 5\n0 1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("evening", evening(8, [(0, 4), (0, 4), (0, 4), (10, 4)]), small=True),
            Test("no-waiting", evening(3, [(1, 3), (2, 3), (3, 3), (9, 1)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
