# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The corridor: answers walks and ends with 42 when the answer is right, else with 43."""

import os
import re
import sys
from pathlib import Path

MOST_WALKS = 200
FARTHEST = 10**9


class Corridor:
    def __init__(self, n, ahead):
        self.n = n
        self.ahead = ahead  # rooms clockwise to the next entry into the room with the lamp: 1, …, n

    def walk(self, rooms):
        """Walks and returns how many times the room with the lamp was entered."""
        first = self.ahead if rooms > 0 else self.n - self.ahead % self.n
        self.ahead = (self.ahead - rooms - 1) % self.n + 1
        return max(0, (abs(rooms) - first) // self.n + 1)


def main():
    corridor = Corridor(*map(int, Path(sys.argv[1]).read_text().split()))
    feedback = Path(sys.argv[3])

    def reject(reason):
        for reader in ("judge", "team"):
            (feedback / f"{reader}message.txt").write_text(f"{reason}\n")
        sys.exit(43)

    walks = 0
    while True:
        line = sys.stdin.buffer.readline(100)
        if answer := re.fullmatch(rb"answer ([0-9]{1,10})\s*", line):
            if int(answer[1]) == corridor.n:
                (feedback / "judgemessage.txt").write_text(f"{walks} walks\n")
                sys.exit(42)
            reject(f"answer {int(answer[1])} after {walks} walks")
        walk = re.fullmatch(rb"walk (-?[0-9]{1,10})\s*", line)
        if not walk:
            reject(f"not a walk and not an answer: {line!r}" if line else f"no answer after {walks} walks")
        rooms = int(walk[1])
        if not 1 <= abs(rooms) <= FARTHEST:
            reject(f"walk {rooms} is out of range")
        if walks == MOST_WALKS:
            reject("too many walks")
        walks += 1
        try:
            os.write(sys.stdout.fileno(), b"%d\n" % corridor.walk(rooms))
        except BrokenPipeError:
            reject(f"nobody listens after {walks} walks")


main()
