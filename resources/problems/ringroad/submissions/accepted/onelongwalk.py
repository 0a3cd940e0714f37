# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# From the lamp, one long walk enters its room c times: n is about 10⁹ / c, and the rest is a search by halving.
FARTHEST = 10**9


def walk(rooms):
    print(f"walk {rooms}", flush=True)
    return int(input())


def main():
    low, high = 1, FARTHEST  # the way to the lamp
    while low < high:
        middle = (low + high) // 2
        if walk(middle) > 0:
            high = middle
        else:
            low = middle + 1
        walk(-middle)
    walk(low)

    entered = walk(FARTHEST)
    walk(-FARTHEST)
    low, high = FARTHEST // (entered + 1) + 1, FARTHEST // entered
    while low < high:
        middle = (low + high) // 2
        if walk(middle) > 0:
            high = middle
        else:
            low = middle + 1
        walk(-middle)
    print(f"answer {low}", flush=True)


main()
