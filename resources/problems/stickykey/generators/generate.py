# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 20_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def texts(meant, appeared):
    return f"{meant}\n{appeared}\n"


def word(rng, count, letters):
    return "".join(rng.choices(letters, k=count))


def typed(rng, meant, sticky, chance):
    """The text with some presses of these keys doubled, each with this chance."""
    return "".join(letter * (1 + (letter in sticky and rng.random() < chance)) for letter in meant)


def brute(text):
    """Tries each key and each way in which its presses may have been doubled."""
    meant, appeared = text.split()
    if meant == appeared:
        return "ok\n"
    for sticky in sorted(set(meant)):
        choices = [(letter, letter * 2) if letter == sticky else (letter,) for letter in meant]
        if any("".join(way) == appeared for way in itertools.product(*choices)):
            return f"{sticky}\n"
    return "impossible\n"


def small(rng):
    letters = LETTERS[: rng.randint(1, 3)]
    meant = word(rng, rng.randint(1, 9), letters)
    sticky = rng.choice([letters[0], letters[0], letters[-1], letters[:2]])
    appeared = typed(rng, meant, sticky, rng.choice([0.2, 0.5, 1]))
    if rng.random() < 0.3:
        place = rng.randrange(len(appeared))
        appeared = appeared[:place] + rng.choice(letters) + appeared[place + rng.randint(0, 1) :]
    return texts(meant, appeared)


def secret():
    rng = random.Random(20260109)
    yield Test("one-letter", texts("q", "q"), small=True)
    yield Test("one-doubled", texts("q", "qq"), small=True)
    yield Test("one-three-times", texts("q", "qqq"), small=True)
    yield Test("other-letter", texts("q", "p"), small=True)
    yield Test("one-missing", texts("abba", "aba"), small=True)
    yield Test("one-more-at-end", texts("abc", "abcd"), small=True)
    yield Test("last-missing", texts("abcd", "abc"), small=True)
    yield Test("run", texts("aaab", "aaaaaab"), small=True)
    yield Test("run-too-long", texts("aaab", "aaaaaaab"), small=True)
    yield Test("two-keys", texts("abab", "aabb"), small=True)
    yield Test("two-keys-far-apart", texts("axxxxb", "aaxxxxbb"), small=True)
    yield Test("other-order", texts("aab", "aba"), small=True)
    meant = word(rng, 9000, "ab")
    yield Test("two-letters", texts(meant, typed(rng, meant, "b", 0.5)))
    meant = word(rng, 14_000, LETTERS)
    appeared = typed(rng, meant, "k", 0.5)
    yield Test("random", texts(meant, appeared))
    yield Test("random-last-changed", texts(meant, appeared[:-1] + ("a" if appeared[-1] != "a" else "b")))
    yield Test("most-equal", texts(meant + meant[:6000], meant + meant[:6000]))
    yield Test("most-one-run", texts("z" * 13_000, "z" * MOST))
    yield Test("most-doubled", texts("a" * (MOST // 2), "a" * MOST))
    yield Test("most-one-too-many", texts("a" * (MOST // 2 - 1) + "b", "a" * (MOST - 1) + "b"))


INVALID = {
    "one-text": "abc\n",
    "empty-text": "\nabc\n",
    "capital": "abC\nabc\n",
    "space": "ab c\nabc\n",
    "three-texts": "a\na\na\n",
    "too-long": texts("a", "a" * (MOST + 1)),
    "no-line-end": "a\naa",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("book", texts("photo", "phootoo"), small=True),
            Test("two", texts("abc", "aabbc"), small=True),
            Test("three", texts("key", "keeey"), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
