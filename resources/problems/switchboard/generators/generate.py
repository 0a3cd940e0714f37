# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 100


def board(switches, lamps):
    return "".join(f"{line}\n" for line in (f"{len(lamps)} {len(switches)}", *switches, lamps))


def bits(rng, count, share=0.5):
    return "".join("01"[rng.random() < share] for _ in range(count))


def pressed(switches, chosen):
    """The lamps that these switches turn off."""
    columns = zip(*(switch for switch, press in zip(switches, chosen) if press == "1"))
    return "".join(str(column.count("1") % 2) for column in columns)


def solvable(rng, n, m, share):
    switches = [bits(rng, n, share) for _ in range(m)]
    return board(switches, pressed(switches, "1" + bits(rng, m - 1)))


def dependent(rng, n, m, rank):
    """Switches that are combinations of `rank` ones; lamps that are on by some of them."""
    few = [bits(rng, n) for _ in range(rank)]
    switches = [pressed(few, "1" + bits(rng, rank - 1)) for _ in range(m)]
    return switches, pressed(switches, "1" + bits(rng, m - 1))


def neighbours(height, width):
    """A switch for each lamp of a rectangle: it changes the lamp and those beside it."""
    squares = list(itertools.product(range(height), range(width)))
    return ["".join(str(int(abs(a - i) + abs(b - j) <= 1)) for a, b in squares) for i, j in squares]


def brute(text):
    """Tries all sets of switches."""
    _, _, *switches, lamps = text.split()
    for chosen in itertools.product("01", repeat=len(switches)):
        if (pressed(switches, chosen) or "0" * len(lamps)) == lamps:
            return "".join(chosen) + "\n"
    return "impossible\n"


def small(rng):
    n, m = rng.randint(1, 6), rng.randint(1, 6)
    share = rng.choice([0.3, 0.5])
    if rng.random() < 0.5:
        return solvable(rng, n, m, share)
    return board([bits(rng, n, share) for _ in range(m)], bits(rng, n))


def secret():
    rng = random.Random(20260124)
    yield Test("all-off", board(["1"], "0"), small=True)
    yield Test("one", board(["1"], "1"), small=True)
    yield Test("not-wired", board(["0"], "1"), small=True)
    yield Test("not-wired-and-off", board(["000", "000"], "000"), small=True)
    yield Test("last-switch", board(["0000"] * 6 + ["1111"], "1111"), small=True)
    yield Test("equal-switches", board(["1100"] * 4 + ["0110"] * 4, "1010"), small=True)
    yield Test("triangle", board(["1100", "0110", "1010"], "0001"), small=True)
    # Neither of the two switches turns off more lamps than on, but both together do it.
    yield Test("greedy-fails", board(["11100", "01110"], "10010"), small=True)
    yield Test("all-needed", board([f"{1 << i:08b}" for i in range(8)], "1" * 8), small=True)
    yield Test("rectangle", board(neighbours(9, 11), "1" * 99))
    yield Test("square", board(neighbours(10, 10), bits(rng, 100)))
    yield Test("few-lamps", solvable(rng, 12, MOST, 0.5))
    yield Test("few-switches", solvable(rng, MOST, 18, 0.5))
    switches, lamps = dependent(rng, MOST, MOST, 60)
    yield Test("most-dependent", board(switches, lamps))
    yield Test("most-dependent-one-off", board(switches, lamps[:-1] + "10"[int(lamps[-1])]))
    yield Test("most-random", board([bits(rng, MOST) for _ in range(MOST)], bits(rng, MOST)))
    yield Test("most-solvable", solvable(rng, MOST, MOST, 0.5))
    yield Test("most-sparse", solvable(rng, MOST, MOST, 0.03))


INVALID = {
    "no-lamps": "0 1\n\n\n",
    "switch-missing": "2 2\n11\n11\n",
    "switch-too-short": "2 1\n1\n11\n",
    "other-character": "2 1\n12\n11\n",
    "too-many": board(["1"] * (MOST + 1), "1"),
    "no-line-end": "1 1\n1\n1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("three", board(["110", "011", "111"], "101"), small=True),
            Test("odd", board(["110", "011"], "100"), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
