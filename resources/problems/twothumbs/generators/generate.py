# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 5000
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def typed(letters):
    return "".join(letters) + "\n"


def brute(text):
    """Tries both thumbs for each letter."""
    text = text.strip()
    best = None
    for thumbs in itertools.product((0, 1), repeat=len(text)):
        above, cost = ["a", "z"], 0
        for thumb, letter in zip(thumbs, text):
            cost += abs(ord(above[thumb]) - ord(letter))
            above[thumb] = letter
        best = cost if best is None else min(best, cost)
    return f"{best}\n"


def small(rng):
    return typed(rng.choices(rng.choice([LETTERS, "aciz", "lmno"]), k=rng.randint(1, 9)))


def secret():
    rng = random.Random(20260127)
    yield Test("nothing-to-move", typed("azazza"), small=True)
    yield Test("left", typed("m"), small=True)
    yield Test("right", typed("n"), small=True)
    yield Test("same-letter", typed("kkkkkk"), small=True)
    yield Test("alphabet", typed("acegikmoqsuwy"), small=True)
    yield Test("nearest-fails", typed("mnmnmnmnmnmn"), small=True)
    yield Test("cross", typed("zyaabzyzyzya"[::-1]), small=True)
    yield Test("there-and-back", typed("lalalalolala"), small=True)
    yield Test("random-small", typed(rng.choices(LETTERS, k=13)), small=True)
    yield Test("two-letters", typed("ij" * 500))
    yield Test("three-letters", typed(rng.choices("hms", k=2000)))
    yield Test("steps", typed(LETTERS[i % 26] for i in range(0, 7 * 3000, 7)))
    yield Test("most-ends", typed("zm" * (MOST // 2)))
    yield Test("most-up-and-down", typed((LETTERS + LETTERS[-2:0:-1]) * 100))
    yield Test("most-random", typed(rng.choices(LETTERS, k=MOST)))
    yield Test("most-middle", typed(rng.choices("jklmnopq", k=MOST)))


INVALID = {
    "empty": "\n",
    "capital": "aB\n",
    "space": "a b\n",
    "two-lines": "a\nb\n",
    "too-long": typed("a" * (MOST + 1)),
    "no-line-end": "ab",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[Test("four", typed("ydxy"), small=True), Test("duel", typed("duel"), small=True)],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
