# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test


class Network:
    """Laptops 1..n, switches n+1..n+s; refuses a cable that the statement does not allow."""

    def __init__(self, n, s):
        self.n, self.s = n, s
        self.cables = {}
        self.plugged = [0] * (n + s + 1)

    def join(self, u, v):
        key = min(u, v), max(u, v)
        if u == v or key in self.cables or any(end <= self.n and self.plugged[end] == 2 for end in key):
            return
        self.cables[key] = (u, v)
        for end in key:
            self.plugged[end] += 1

    def text(self, rng=None):
        cables = list(self.cables.values())
        if rng:
            rng.shuffle(cables)
            cables = [cable if rng.random() < 0.5 else cable[::-1] for cable in cables]
        return f"{self.n} {self.s} {len(cables)}\n" + "".join(f"{u} {v}\n" for u, v in cables)


def network(n, s, cables):
    made = Network(n, s)
    for u, v in cables:
        made.join(u, v)
    return made.text()


def switch_tree(made, rng, first, last):
    """Joins the switches first..last to a random tree."""
    for switch in range(first + 1, last + 1):
        made.join(switch, rng.randint(first, switch - 1))


def clusters(rng, n, s, size, sockets, direct=0):
    """Nets of `size` switches each; every laptop is plugged into `sockets` random switches."""
    made = Network(n, s)
    for first in range(n + 1, n + s + 1, size):
        switch_tree(made, rng, first, min(first + size - 1, n + s))
    for _ in range(direct):
        made.join(rng.randint(1, n), rng.randint(1, n))
    for laptop in range(1, n + 1):
        for _ in range(sockets):
            made.join(laptop, rng.randint(n + 1, n + s))
    return made.text(rng)


def brute(text):
    """Spreads over the switches from each laptop."""
    n, s, m, *ends = map(int, text.split())
    cables = list(zip(ends[::2], ends[1::2]))
    cables += [(v, u) for u, v in cables]
    pairs = set()
    for laptop in range(1, n + 1):
        reached = {laptop}
        grown = True
        while grown:
            spread = {v for u, v in cables if u in reached and (u == laptop or u > n)}
            grown = not spread <= reached
            reached |= spread
        pairs |= {frozenset((laptop, other)) for other in reached if other <= n and other != laptop}
    return f"{len(pairs)}\n"


def small(rng):
    n, s = rng.randint(1, 7), rng.randint(0, 4)
    made = Network(n, s)
    for _ in range(rng.randint(0, 14)):
        made.join(rng.randint(1, n + s), rng.randint(1, n + s))
    return made.text(rng)


def secret():
    rng = random.Random(20260104)
    yield Test("lonely-laptop", network(1, 0, []), small=True)
    yield Test("no-cables", network(5, 5, []), small=True)
    yield Test("two-direct", network(2, 0, [(2, 1)]), small=True)
    yield Test("ring-of-laptops", network(6, 0, [(i, i % 6 + 1) for i in range(1, 7)]), small=True)
    yield Test("two-common-switches", network(3, 2, [(i, j) for i in (1, 2, 3) for j in (4, 5)]), small=True)
    yield Test("twice-into-one-net", network(2, 2, [(1, 3), (1, 4), (3, 4), (4, 2)]), small=True)
    yield Test("direct-and-switch", network(3, 1, [(1, 2), (1, 4), (2, 4), (3, 4)]), small=True)
    yield Test("switches-only", network(1, 6, [(2, 3), (3, 4), (4, 2), (5, 6)]), small=True)
    yield Test("random-small", clusters(rng, 30, 8, 2, 2, direct=6), small=True)
    chain = [(laptop, 5000 + switch) for switch in range(1, 5000) for laptop in (switch, switch + 1)]
    yield Test("chain", network(5000, 4999, chain))
    yield Test("pairs-of-nets", clusters(rng, 10_000, 40, 1, 2, direct=2000))
    yield Test("many-nets", clusters(rng, 20_000, 20_000, 3, 2, direct=5000))
    yield Test("most-in-one-net", clusters(rng, 50_000, 20_000, 20_000, 1))
    yield Test("most-in-two-nets", clusters(rng, 30_000, 20_000, 10_000, 2))


INVALID = {
    "no-laptops": "0 1 0\n",
    "too-many-laptops": "50001 0 0\n",
    "too-many-switches": "1 20001 0\n",
    "too-few-cables": "2 0 1\n",
    "cable-to-itself": "2 1 1\n3 3\n",
    "no-such-device": "2 1 1\n1 4\n",
    "device-zero": "2 1 1\n0 1\n",
    "same-cable": "2 1 2\n1 3\n3 1\n",
    "three-sockets": "2 2 3\n1 2\n1 3\n4 1\n",
    "trailing-space": "2 1 1\n1 3 \n",
    "no-line-end": "1 0 0",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("gym", network(4, 2, [(1, 5), (5, 2), (2, 6), (3, 6), (4, 3)]), small=True),
            Test("unplugged", network(3, 2, [(1, 4), (4, 5), (5, 2)]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
