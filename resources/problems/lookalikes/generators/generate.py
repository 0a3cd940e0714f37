# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import string
import sys
from itertools import combinations, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test

MOST = 100_000
GROUPS = ["0OQD", "1IL", "2Z", "5S", "8B"]
CONFUSABLE = "".join(GROUPS)
ALL = string.ascii_uppercase + string.digits
CLEAR = "".join(character for character in ALL if character not in CONFUSABLE)


def rooms(codes):
    codes = list(codes)
    return f"{len(codes)}\n" + "".join(f"{code}\n" for code in codes)


def random_codes(rng, count, alphabet):
    codes = {}
    while len(codes) < count:
        codes["".join(rng.choices(alphabet, k=6))] = True
    return list(codes)


def shuffled(rng, codes):
    codes = list(codes)
    rng.shuffle(codes)
    return codes


def variants(code, count):
    """The first `count` codes that look like this one, itself among them."""
    choices = [next((group for group in GROUPS if character in group), character) for character in code]
    return ["".join(word) for word, _ in zip(product(*choices), range(count))]


def brute(text):
    """Compares all pairs, character by character, by the table of the statement."""
    same = {frozenset(pair) for group in GROUPS for pair in combinations(group, 2)}
    same |= {frozenset(character) for character in ALL}
    pairs = combinations(text.split()[1:], 2)
    return f"{sum(all(frozenset(both) in same for both in zip(a, b)) for a, b in pairs)}\n"


def small(rng):
    alphabet = rng.choice([rng.choice(GROUPS) + "X", CONFUSABLE, "0OVU", "1ILT7"])
    codes = random_codes(rng, rng.randint(1, 12), alphabet)
    return rooms(shuffled(rng, dict.fromkeys(codes + variants(codes[0], rng.randint(1, 5)))))


def secret():
    rng = random.Random(20260103)
    yield Test("one-room", rooms(["DUELLO"]), small=True)
    yield Test("three-alike", rooms(["000000", "OOOOOO", "QQQQQQ"]), small=True)
    yield Test("i-and-l", rooms(["LISTEN", "1ISTEN", "LLSTEN", "I15TEN"]), small=True)
    yield Test("almost-groups", rooms(["GGGGGG", "CCCCCC", "VVVVVV", "UUUUUU", "777777", "111111"]), small=True)
    yield Test("other-group", rooms(["000000", "111111", "222222", "555555", "888888"]), small=True)
    yield Test("last-position", rooms(["ABCDE" + character for character in ALL]), small=True)
    yield Test("first-position", rooms([character + "BCDEF" for character in ALL]), small=True)
    yield Test("no-pairs", rooms(random_codes(rng, 300, CLEAR)), small=True)
    yield Test("dense", rooms(random_codes(rng, 300, "0OQDA")), small=True)
    yield Test("two-classes", rooms(shuffled(rng, variants("000000", 4096) + variants("AOOOOO", 1024))))
    yield Test("every-group", rooms(random_codes(rng, 20_000, CONFUSABLE)))
    yield Test("most-random", rooms(random_codes(rng, MOST, ALL)))
    yield Test("large-classes", rooms(shuffled(rng, (c + code for code in variants("0D0Q0", 1024) for c in ALL))))
    classes = (variants(a + b + "OOOO", 256) for a, b in product(CLEAR, repeat=2))
    yield Test("most-in-classes", rooms(shuffled(rng, (code for codes in classes for code in codes))[:MOST]))


INVALID = {
    "no-rooms": "0\n",
    "too-few": "2\nDUELLO\n",
    "too-many-codes": "1\nDUELLO\nDUELS7\n",
    "same-code": "2\nDUELLO\nDUELLO\n",
    "small-letter": "1\nDUELLo\n",
    "five-characters": "1\nDUELS\n",
    "seven-characters": "1\nDUELLOS\n",
    "blank-line": "1\nDUELLO\n\n",
    "no-line-end": "1\nDUELLO",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("three", rooms(["DUEL05", "OUE1QS", "DVEL05"]), small=True),
            Test("four", rooms(["8ASE64", "RIVA7S", "BASE64", "R1VA75"]), small=True),
            Test("none", rooms(["ABCDEF", "FEDCBA"]), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
