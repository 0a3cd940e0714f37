# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

def rink(rows):
    rows = ["".join(row) for row in rows]
    return f"{len(rows)} {len(rows[0])}\n" + "".join(f"{row}\n" for row in rows)


def scattered(rng, height, width, share):
    """Walls take this share of the squares."""
    rows = [["#" if rng.random() < share else "." for _ in range(width)] for _ in range(height)]
    squares = [(i, j) for i in range(height) for j in range(width)]
    for mark, (i, j) in zip("SF", rng.sample(squares, 2)):
        rows[i][j] = mark
    return rink(rows)


def snake(height, width, gaps):
    """Corridors one below the other, joined by gaps at their ends, right and left in turn, or where `gaps` says."""
    rows = [["."] * width if i % 2 == 0 else ["#"] * width for i in range(height)]
    for i in range(1, height, 2):
        rows[i][gaps.get(i, width - 1 if i % 4 == 1 else 0)] = "."
    rows[0][0] = "S"
    last = height - 1 - (height - 1) % 2
    rows[last][width - 1 if last % 4 == 0 else 0] = "F"
    return rink(rows)


def brute(text):
    """The shortest way without a brake, or one way without it, a move with it, and another way without it."""
    rows = text.split()[2:]
    ice = [(i, j) for i, row in enumerate(rows) for j, square in enumerate(row) if square != "#"]
    start, finish = (next((i, j) for i, j in ice if rows[i][j] == mark) for mark in "SF")

    def slide(square, step):
        passed = []
        while (square := (square[0] + step[0], square[1] + step[1])) in ice:
            passed.append(square)
        return passed

    slides = {square: [slide(square, step) for step in ((0, 1), (1, 0), (0, -1), (-1, 0))] for square in ice}

    def moves(origin):
        known = {origin: 0}
        while True:
            more = {way[-1]: length + 1 for one, length in known.items() for way in slides[one] if way}
            if more.keys() <= known.keys():
                return known
            known = {**more, **known}

    unbraked = moves(start)
    answers = [unbraked[finish]] if finish in unbraked else []
    for square, length in unbraked.items():
        for stop in {stop for way in slides[square] for stop in way}:
            onwards = moves(stop)
            if finish in onwards:
                answers.append(length + 1 + onwards[finish])
    return f"{min(answers, default=-1)}\n"


def small(rng):
    height, width = rng.randint(1, 6), rng.randint(2, 6)
    return scattered(rng, height, width, rng.choice([0, 0.15, 0.3, 0.5]))


def secret():
    rng = random.Random(20260116)
    yield Test("one-move", rink(["SF"]), small=True)
    yield Test("brake-on-finish", rink(["S.F.."]), small=True)
    yield Test("walled-in", rink(["S#F"]), small=True)
    yield Test("column", rink("S..F."), small=True)
    yield Test("brake-elsewhere", rink(["S....", "##.##", "....F"]), small=True)
    yield Test("two-brakes", rink(["S....", "##.##", "..F.."]), small=True)
    yield Test("empty", rink(["." * 9] * 4 + ["....S...."] + ["." * 9] * 4 + ["......F.."] + ["." * 9]), small=True)
    yield Test("random-small", scattered(rng, 12, 12, 0.2), small=True)
    yield Test("random-dense", scattered(rng, 30, 30, 0.4))
    yield Test("snake", snake(59, 60, {}))
    yield Test("snake-one-brake", snake(59, 60, {29: 30}))
    yield Test("snake-two-brakes", snake(59, 60, {29: 30, 45: 20}))
    yield Test("snake-brake-early", snake(60, 59, {1: 20}))
    finish = "." * 30 + "F" + "." * 29
    yield Test("largest-empty", rink(["S" + "." * 59, *["." * 60] * 30, finish, *["." * 60] * 28]))
    for share in (0.02, 0.1, 0.2, 0.3):
        yield Test(f"largest-random-{round(share * 100)}", scattered(rng, 60, 60, share))


INVALID = {
    "no-finish": "1 2\nS.\n",
    "two-starts": "1 3\nSSF\n",
    "row-too-short": "2 2\nSF\n.\n",
    "row-too-long": "1 2\nSF.\n",
    "too-few-rows": "2 2\nSF\n",
    "other-character": "1 3\nSxF\n",
    "too-wide": f"1 61\nSF{'.' * 59}\n",
    "no-line-end": "1 2\nSF",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("gap", rink(["#...F", "##.##", "S...."]), small=True),
            Test("two-gaps", rink(["#..F.", "##.##", "S...."]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
