# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks for a chain of players who move over to their other desks, anew for each player: O(n · d).
import sys


def main():
    n, d, *numbers = map(int, sys.stdin.buffer.read().split())
    sits = [None] * (d + 1)
    spectators = 0
    for player in sorted(range(n), key=lambda i: -numbers[3 * i + 2]):
        came_from = {}
        reached = [numbers[3 * player], numbers[3 * player + 1]]
        for desk in reached:
            came_from[desk] = (None, player)
        for desk in reached:
            if sits[desk] is None:
                while desk is not None:
                    before, who = came_from[desk]
                    sits[desk] = who
                    desk = before
                spectators += numbers[3 * player + 2]
                break
            other = sits[desk]
            for after in numbers[3 * other : 3 * other + 2]:
                if after not in came_from:
                    came_from[after] = (desk, other)
                    reached.append(after)
    print(spectators)


main()
