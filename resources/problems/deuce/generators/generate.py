# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 50_000


def record(points):
    return "".join(points) + "\n"


def rally(rng, count, chance):
    """Points that A wins with this chance."""
    return ["A" if rng.random() < chance else "B" for _ in range(count)]


def brute(text):
    """Cuts off the shortest beginning that is a won game, as long as there is one."""
    points, won = text.strip(), {"A": 0, "B": 0}
    while True:
        for end in range(1, len(points) + 1):
            a, b = points[:end].count("A"), points[:end].count("B")
            if max(a, b) >= 11 and abs(a - b) >= 2:
                won["A" if a > b else "B"] += 1
                points = points[end:]
                break
        else:
            return f"{won['A']} {won['B']}\n{points.count('A')} {points.count('B')}\n"


def small(rng):
    return record(rally(rng, rng.randint(1, 90), rng.choice([0.2, 0.5, 0.5, 0.8])))


def secret():
    rng = random.Random(20260108)
    yield Test("one-point", record("B"), small=True)
    yield Test("ten-points", record("A" * 10), small=True)
    yield Test("just-won", record("B" * 11), small=True)
    yield Test("eleven-ten", record("AB" * 10 + "A"), small=True)
    yield Test("twelve-ten", record("BA" * 10 + "BB"), small=True)
    yield Test("deuce-again", record("AB" * 12 + "AA"), small=True)
    yield Test("eleven-nine", record("B" * 9 + "A" * 11 + "BA"), small=True)
    yield Test("from-behind", record("A" * 10 + "B" * 12 + "A" * 11), small=True)
    yield Test("random-small", record(rally(rng, 300, 0.5)), small=True)
    yield Test("random", record(rally(rng, 10_000, 0.45)))
    yield Test("most-shutouts", record("A" * 20_000 + "B" * 30_000))
    yield Test("most-one-game", record("AB" * (MOST // 2)))
    yield Test("most-close", record("BA" * (MOST // 2 - 1) + "BB"))
    yield Test("most-random", record(rally(rng, MOST, 0.5)))


INVALID = {
    "empty": "\n",
    "small-letter": "AbA\n",
    "other-letter": "ABC\n",
    "space": "A B\n",
    "two-lines": "A\nB\n",
    "too-long": record("A" * (MOST + 1)),
    "no-line-end": "AB",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("one-game", record("AAAABAAAABAAABB"), small=True),
            Test("deuce", record("AAAAAAAAAABBBBBBBBBBAAA"), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
