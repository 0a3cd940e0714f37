# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# As in rolling.cpp: a hash of the distances to the previous equal letters, rolling over the text.
MODULO = (1 << 61) - 1
BASE = 911_382_323_000_003


def neighbours(text):
    """For each letter: the distance back to the previous equal one (0: none), and the place of the next one (or -1)."""
    back, after, last = [], [-1] * len(text), {}
    for place, letter in enumerate(text):
        previous = last.get(letter, place)
        back.append(place - previous)
        if previous != place:
            after[previous] = place
        last[letter] = place
    return back, after


def hashes(back, after, length, powers):
    value = 0
    for distance in back[:length]:
        value = (value * BASE + distance) % MODULO
    result = {value}
    for end in range(length, len(back)):
        begin = end - length
        place = after[begin]
        if -1 < place < end:
            value -= (place - begin) * powers[end - 1 - place]
        distance = back[end]
        value = (value * BASE + (distance if distance < length else 0)) % MODULO
        result.add(value)
    return result


def main():
    programs = [neighbours(input()) for _ in range(2)]
    shorter = min(len(back) for back, _ in programs)
    powers = [1]
    for _ in range(shorter):
        powers.append(powers[-1] * BASE % MODULO)
    possible, impossible = 1, shorter + 1
    while impossible - possible > 1:
        length = (possible + impossible) // 2
        first, second = (hashes(*program, length, powers) for program in programs)
        if first & second:
            possible = length
        else:
            impossible = length
    print(possible)


main()
