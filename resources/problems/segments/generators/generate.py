# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import testdata
from testdata import Test
MOST = 20_000
SEGMENTS = dict(zip("0123456789", (6, 2, 5, 5, 4, 5, 6, 3, 7, 6)))


def number(digits):
    return f"{digits}\n"


def random_number(rng, count, digits):
    return number(rng.choice(digits.replace("0", "") or digits) + "".join(rng.choices(digits, k=count - 1)))


def brute(text):
    """Counts on from N: what a longer number lights, one with a digit more than N can light as well."""

    def lit(shown):
        return sum(SEGMENTS[digit] for digit in str(shown))

    n = int(text)
    return f"{next((m for m in range(n + 1, 10 ** (len(text.strip()) + 1)) if lit(m) == lit(n)), -1)}\n"


def small(rng):
    if rng.random() < 0.5:
        return number(rng.randint(1, 120))
    return random_number(rng, rng.randint(2, 4), "0123456789")


def secret():
    rng = random.Random(20260117)
    yield Test("one", number(1), small=True)
    yield Test("seven", number(7), small=True)
    yield Test("eight", number(8), small=True)
    yield Test("ninety-nine", number(99), small=True)
    yield Test("last-digit-only", number(152), small=True)
    yield Test("zeros", number(100), small=True)
    yield Test("zeros-after", number(9100), small=True)
    yield Test("all-ones", number(1111), small=True)
    yield Test("seven-then-ones", number(7111), small=True)
    yield Test("all-eights", number(8888), small=True)
    yield Test("thirty-digits", random_number(rng, 30, "0123456789"))
    yield Test("falling", number("9876543210" * 5))
    yield Test("six-thousand-ones", number("1" * 6000))
    yield Test("most-ones-after-seven", number("7" + "1" * (MOST - 1)))
    yield Test("most-eights", number("8" * MOST))
    yield Test("most-nines", number("9" * MOST))
    yield Test("most-rising", number("1" + "0" * (MOST // 2) + "8" * (MOST // 2 - 1)))
    yield Test("most-random", random_number(rng, MOST, "0123456789"))
    yield Test("most-sevens", number("7" * MOST))


INVALID = {
    "zero": "0\n",
    "leading-zero": "012\n",
    "negative": "-1\n",
    "letters": "12a\n",
    "two-numbers": "1 2\n",
    "too-long": number("1" * (MOST + 1)),
    "no-line-end": "12",
}


if __name__ == "__main__":
    testdata.write(
        __file__,
        samples=[
            Test("nine", number(9), small=True),
            Test("seven", number(7), small=True),
            Test("year", number(2026), small=True),
        ],
        secret=list(secret()),
        invalid=INVALID,
        brute=brute,
    )
