# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
LONGEST = 200
BUTTONS = "ABXY"
MODULO = 1_000_000_007


def gamepad(n, m, combos):
    combos = list(dict.fromkeys(combos))
    return f"{n} {m} {len(combos)}\n" + "".join(f"{combo}\n" for combo in combos)


def random_combos(rng, count, shortest, longest, buttons):
    return ["".join(rng.choices(buttons, k=rng.randint(shortest, longest))) for _ in range(count)]


def brute(text):
    """Presses all sequences of buttons."""
    n, m, _, *combos = text.split()
    answer = 0
    for sequence in itertools.product(BUTTONS, repeat=int(n)):
        memory, fired = "", 0
        for button in sequence:
            memory += button
            if memory.endswith(tuple(combos)):
                memory, fired = "", fired + 1
        answer += fired == int(m)
    return f"{answer % MODULO}\n"


def small(rng):
    buttons = rng.choice(["A", "AB", "AB", BUTTONS])
    return gamepad(rng.randint(1, 5), rng.randint(0, 3), random_combos(rng, rng.randint(1, 4), 1, 4, buttons))


def secret():
    rng = random.Random(20260123)
    yield Test("one-button", gamepad(1, 1, ["A"]), small=True)
    yield Test("too-short", gamepad(2, 1, ["ABX"]), small=True)
    yield Test("every-button", gamepad(4, 4, BUTTONS), small=True)
    yield Test("every-button-never", gamepad(4, 0, BUTTONS), small=True)
    yield Test("overlapping", gamepad(6, 2, ["AA"]), small=True)
    yield Test("suffix-fires-first", gamepad(6, 1, ["ABAB", "BA"]), small=True)
    yield Test("same-press", gamepad(6, 1, ["BBA", "BA", "XA"]), small=True)
    yield Test("fall-back", gamepad(7, 1, ["ABABX", "BAA"]), small=True)
    yield Test("never", gamepad(LONGEST, 0, ["ABBA"]))
    yield Test("borders", gamepad(LONGEST, 10, ["AAAAAAAAAA", "BABABABABA", "XXYXXYXX"]))
    yield Test("short-combos", gamepad(LONGEST, 10, random_combos(rng, 10, 3, 3, BUTTONS)))
    yield Test("one-letter-combos", gamepad(LONGEST, 7, ["A", "BB", "XYX"]))
    yield Test("inside-each-other", gamepad(150, 6, ["ABXYABXYAB", "XYAB", "BXYA", "YABXY", "ABXYB"]))
    yield Test("two-buttons", gamepad(LONGEST, 3, random_combos(rng, 10, 8, 10, "AB")))
    yield Test("most-random", gamepad(LONGEST, 5, random_combos(rng, 10, 10, 10, BUTTONS)))
    yield Test("most-random-never", gamepad(LONGEST, 0, random_combos(rng, 10, 5, 10, BUTTONS)))


INVALID = {
    "no-buttons": "0 0 1\nA\n",
    "too-long": "201 0 1\nA\n",
    "too-many-firings": "5 11 1\nA\n",
    "no-combos": "5 1 0\n",
    "combo-too-long": "5 1 1\nAAAAAAAAAAA\n",
    "other-button": "5 1 1\nAC\n",
    "same-combo": "5 1 2\nAB\nAB\n",
    "too-few": "5 1 2\nAB\n",
    "no-line-end": "5 1 1\nAB",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("overlap", gamepad(3, 1, ["AA"]), small=True),
            Test("two-combos", gamepad(4, 2, ["AB", "B"]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
