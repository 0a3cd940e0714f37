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


def programs(first, second):
    return f"{first}\n{second}\n"


def word(rng, count, letters):
    return "".join(rng.choices(letters, k=count))


def renamed(rng, text):
    return text.translate(str.maketrans(LETTERS, "".join(rng.sample(LETTERS, len(LETTERS)))))


def brute(text):
    """Compares every two pieces, as long as they match."""
    first, second = text.split()
    longest = 0
    for i in range(len(first)):
        for j in range(len(second)):
            there, back = {}, {}
            for length, (a, b) in enumerate(zip(first[i:], second[j:]), start=1):
                if there.setdefault(a, b) != b or back.setdefault(b, a) != a:
                    break
                longest = max(longest, length)
    return f"{longest}\n"


def small(rng):
    letters = LETTERS[: rng.randint(1, 4)]
    return programs(word(rng, rng.randint(1, 14), letters), word(rng, rng.randint(1, 14), letters))


def secret():
    rng = random.Random(20260122)
    yield Test("one-letter", programs("a", "z"), small=True)
    yield Test("one-and-many", programs("a", "zzzz"), small=True)
    yield Test("equal", programs("duello", "duello"), small=True)
    yield Test("all-different", programs(LETTERS, LETTERS[::-1]), small=True)
    yield Test("two-to-one", programs("abababab", "cccccccc"), small=True)
    yield Test("one-to-two", programs("cccdcccd", "abcdabcd"), small=True)
    yield Test("swapped", programs("aabbaabbab", "bbaabbaaba"), small=True)
    yield Test("window-forgets", programs("zabcabc", "abcabcz"), small=True)
    yield Test("random-small", programs(word(rng, 80, "abc"), word(rng, 90, "abc")), small=True)
    text = word(rng, 2000, "abcd")
    yield Test("hidden", programs(word(rng, 500, "ab") + text, renamed(rng, text) + word(rng, 700, "ef")))
    text = word(rng, 5000, LETTERS)
    changed = text[:2500] + ("a" if text[2500] != "a" else "b") + text[2501:]
    yield Test("one-change", programs(text, renamed(rng, changed)))
    yield Test("fibonacci", programs(*fibonacci_words(6000)))
    yield Test("most-one-letter", programs("a" * MOST, "b" * (MOST - 1)))
    period = (LETTERS * MOST)[:MOST]
    yield Test("most-periods", programs(period[: MOST // 2] + "a" + period[: MOST // 2 - 1], period))
    text = word(rng, MOST, LETTERS)
    yield Test("most-renamed", programs(text, renamed(rng, text)))
    yield Test("most-random", programs(word(rng, MOST, "ab"), word(rng, MOST, "xyz")))


def fibonacci_words(count):
    """Two words without a long period that have much in common."""
    one, other = "a", "ab"
    while len(one) < count:
        one, other = other, other + one
    return one[:count], one[count // 3 : count].translate(str.maketrans("ab", "ba"))


INVALID = {
    "one-program": "abc\n",
    "empty": "\nabc\n",
    "capital": "aBc\nabc\n",
    "three-programs": "a\nb\nc\n",
    "too-long": programs("a" * (MOST + 1), "a"),
    "no-line-end": "abc\nabc",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("renamed", programs("aabac", "xyxzz"), small=True),
            Test("two", programs("aaab", "xyzt"), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
