# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Uses the brake only to stop on the finish.
from collections import deque


def main():
    height, width = map(int, input().split())
    width += 2
    rink = "#" * width + "".join(f"#{input()}#" for _ in range(height)) + "#" * width
    moves = {rink.index("S"): 0}
    queue = deque(moves)
    while queue:
        square = queue.popleft()
        for step in (1, -1, width, -width):
            after = square
            while rink[after + step] != "#":
                after += step
                if rink[after] == "F":
                    return moves[square] + 1
            if after not in moves:
                moves[after] = moves[square] + 1
                queue.append(after)
    return -1


print(main())
