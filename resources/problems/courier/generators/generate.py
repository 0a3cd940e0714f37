# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
TOWNS = 100
ROADS = 500


def country(nights, roads):
    """Leaves out a road between towns that are joined already."""
    known = {}
    for u, v, w in roads:
        if u != v:
            known.setdefault((min(u, v), max(u, v)), (u, v, w))
    lines = [(len(nights), len(known)), nights, *known.values()]
    return "".join(" ".join(map(str, line)) + "\n" for line in lines)


def inns(rng, count, share, longest):
    return [rng.randint(0, longest) if rng.random() < share else -1 for _ in range(count)]


def row(count, length):
    return [(i, i + 1, length) for i in range(1, count)]


def network(rng, count, roads, back, longest):
    """Each town is joined to one of the `back` towns before it; the other roads are as short."""
    for i in range(2, count + 1):
        yield i, rng.randint(max(1, i - back), i - 1), rng.randint(1, longest)
    for _ in range(roads - count + 1):
        u = rng.randint(1, count)
        yield u, min(count, max(1, u + rng.randint(-back, back))), rng.randint(1, longest)


def brute(text):
    """Improves the times at all towns, by roads since the last night, until nothing gets better."""
    n, m, *numbers = map(int, text.split())
    nights, ends = numbers[:n], numbers[n:]
    roads = list(zip(ends[::3], ends[1::3], ends[2::3]))
    roads += [(v, u, w) for u, v, w in roads]
    far = 10**9
    best = {(town, tired): far for town in range(1, n + 1) for tired in range(n + 1)}
    best[1, 0] = 0
    while True:
        now = dict(best)
        for tired in range(n):
            for u, v, w in roads:
                now[v, tired + 1] = min(now[v, tired + 1], best[u, tired] + (tired + 1) * w)
        for town, night in enumerate(nights, start=1):
            if night >= 0:
                now[town, 0] = min(now[town, 0], night + min(best[town, tired] for tired in range(n + 1)))
        if now == best:
            return f"{min(best[n, tired] for tired in range(n + 1))}\n"
        best = now


def small(rng):
    n = rng.randint(2, 7)
    longest = rng.choice([1, 5, 100])
    roads = network(rng, n, rng.randint(n, 2 * n), rng.choice([2, 7]), longest)
    return country(inns(rng, n, rng.choice([0, 0.5, 1]), rng.choice([1, 3 * longest])), roads)


def secret():
    rng = random.Random(20260128)
    yield Test("one-road", country([-1, -1], [(2, 1, 1000)]), small=True)
    yield Test("no-inns", country([-1] * 6, row(6, 10)), small=True)
    yield Test("inns-for-nothing", country([0] * 6, row(6, 10)), small=True)
    yield Test("inns-too-long", country([10**6] * 6, row(6, 10)), small=True)
    fork = [(1, 2, 1), (2, 3, 1), (2, 4, 50), (4, 5, 50), (5, 6, 50)]
    yield Test("inn-off-the-way", country([-1, -1, 0, -1, -1, -1], fork), small=True)
    # The shortest way to town 4 has two roads, the best one has a longer road and leaves the courier fresher.
    fresher = [(1, 2, 1), (2, 3, 1), (3, 4, 1), (1, 4, 7), (4, 5, 90)]
    yield Test("later-but-fresher", country([-1] * 5, fresher), small=True)
    yield Test("sleep-late", country([5, 5, 0, 5, 5, 5, 5, 5], row(8, 6)), small=True)
    yield Test("random-small", country(inns(rng, 12, 0.3, 40), network(rng, 12, 25, 3, 20)), small=True)
    yield Test("row", country([-1] * TOWNS, row(TOWNS, 1000)))
    yield Test("row-of-inns", country([4000] * TOWNS, row(TOWNS, 1000)))
    yield Test("row-one-inn", country([-1] * 60 + [10**6] + [-1] * 39, row(TOWNS, 1000)))
    ladder = [(i, i + step, 10 * step * step) for step in (1, 2, 3, 4, 5) for i in range(1, TOWNS + 1 - step)]
    yield Test("ladder", country([35 if i % 7 == 3 else -1 for i in range(TOWNS)], ladder))
    yield Test("most-random", country(inns(rng, TOWNS, 0.2, 300), network(rng, TOWNS, ROADS, 100, 1000)))
    yield Test("most-long-way", country(inns(rng, TOWNS, 0.2, 1500), network(rng, TOWNS, ROADS, 4, 1000)))
    yield Test("most-no-inns", country([-1] * TOWNS, network(rng, TOWNS, ROADS, 5, 1000)))
    yield Test("most-short-nights", country(inns(rng, TOWNS, 0.5, 9), network(rng, TOWNS, ROADS, 5, 9)))


INVALID = {
    "one-town": "1 1\n0\n1 1 1\n",
    "not-joined": "3 1\n0 0 0\n1 2 1\n",
    "night-too-long": "2 1\n0 1000001\n1 2 1\n",
    "night-too-short": "2 1\n0 -2\n1 2 1\n",
    "road-to-itself": "2 2\n0 0\n1 2 1\n1 1 1\n",
    "same-road": "2 2\n0 0\n1 2 1\n2 1 1\n",
    "no-length": "2 1\n0 0\n1 2 0\n",
    "too-few-nights": "2 1\n0\n1 2 1\n",
    "no-line-end": "2 1\n0 0\n1 2 1",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("inn", country([-1, 3, -1], [(1, 2, 4), (2, 3, 5)]), small=True),
            Test("fresher", country([-1, -1, -1, -1], [(1, 2, 1), (2, 3, 1), (1, 3, 4), (3, 4, 10)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
