# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# All squares that can be reached after 0, 1, 2, … moves, without the brake and with it.
def main():
    height, width = map(int, input().split())
    width += 2
    rink = "#" * width + "".join(f"#{input()}#" for _ in range(height)) + "#" * width
    finish = rink.index("F")

    def slides(square):
        for step in (1, -1, width, -width):
            way = []
            after = square + step
            while rink[after] != "#":
                way.append(after)
                after += step
            if way:
                yield way

    free = now_free = {rink.index("S")}
    braked, now_braked, moves = set(), set(), 0
    while now_free or now_braked:
        if finish in now_free or finish in now_braked:
            return moves
        next_free, next_braked = set(), set()
        for square in now_free:
            for way in slides(square):
                next_free.add(way[-1])
                next_braked.update(way)
        for square in now_braked:
            for way in slides(square):
                next_braked.add(way[-1])
        now_free, now_braked = next_free - free, next_braked - braked
        free, braked, moves = free | now_free, braked | now_braked, moves + 1
    return -1


print(main())
