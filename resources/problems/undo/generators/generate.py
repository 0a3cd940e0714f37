# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 20_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def session(actions):
    actions = list(actions)
    return f"{len(actions)}\n" + "".join(f"{action}\n" for action in actions)


def scattered(rng, count, erasing, undoing, farthest):
    """Random actions; `erasing` and `undoing` are their shares, `farthest` the most that an undo cancels."""
    for number in range(count):
        chance = rng.random()
        if number > 0 and chance < undoing:
            yield rng.randint(1, min(number, farthest))
        else:
            yield "-" if chance < undoing + erasing else rng.choice(LETTERS)


def brute(text):
    """Keeps the text after each action."""
    texts = [""]
    for action in text.split()[1:]:
        if action == "-":
            texts.append(texts[-1][:-1])
        elif action.isdigit():
            texts.append(texts[-1 - int(action)])
        else:
            texts.append(texts[-1] + action)
    return f"{len(texts[-1])}\n{texts[-1]}\n"


def small(rng):
    shares = rng.choice([0, 0.2, 0.5]), rng.choice([0.2, 0.5, 0.8])
    return session(scattered(rng, rng.randint(1, 20), *(share / 2 for share in shares), rng.choice([1, 3, 20])))


def secret():
    rng = random.Random(20260112)
    yield Test("one-letter", session("a"), small=True)
    yield Test("erase-nothing", session("-"), small=True)
    yield Test("undo-erasing-nothing", session(["-", 1, "a"]), small=True)
    yield Test("undo-everything", session([*"duel", 4]), small=True)
    yield Test("undo-undo", session([*"duel", 2, 1]), small=True)
    yield Test("undo-undo-and-more", session([*"duel", 2, 1, 2, 3]), small=True)
    yield Test("erase-too-much", session("ab----c"), small=True)
    yield Test("undo-too-much-erasing", session([*"ab----", 3, "c"]), small=True)
    yield Test("random-small", session(scattered(rng, 200, 0.1, 0.2, 5)), small=True)
    yield Test("random", session(scattered(rng, 3000, 0.1, 0.1, 9)), small=True)
    yield Test("undo-by-one", session([*"abcdefgh" * 100, *[1] * 5_001]))
    yield Test("far-undo", session(scattered(rng, 6000, 0.1, 0.05, 6000)))
    yield Test("most-letters", session(rng.choices(LETTERS, k=MOST)))
    yield Test("most-letters-undone", session(["a"] * 8000 + [1] * 3999 + ["b"] * 3999 + [2] * 4000 + ["-"] * 2))
    yield Test("most-undo", session(scattered(rng, MOST, 0.1, 0.3, 7)))
    yield Test("most-back-and-forth", session(["a", "b"] * 4000 + ["c", "d", 3, 1, "-", 1] * 2000))


INVALID = {
    "no-actions": "0\n",
    "too-few": "2\na\n",
    "too-many": "1\na\nb\n",
    "capital": "1\nA\n",
    "two-letters": "1\nab\n",
    "undo-first": "1\n1\n",
    "undo-too-many": "3\na\nb\n3\n",
    "undo-nothing": "2\na\n0\n",
    "no-line-end": "1\na",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("erase", session(["d", "u", "-", 2, 1, "o"]), small=True),
            Test("undo-undo", session(["a", "b", 2, 1]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
