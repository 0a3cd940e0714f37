# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The cheapest way to each pair of keys below the thumbs; one of the two is the letter typed last.
def main():
    last, costs = 0, {25: 0}
    for letter in input():
        now = ord(letter) - ord("a")
        stays = min(cost + abs(other - now) for other, cost in costs.items())
        step = abs(last - now)
        costs = {other: cost + step for other, cost in costs.items()}
        costs[last] = min(costs.get(last, stays), stays)
        last = now
    print(min(costs.values()))


main()
