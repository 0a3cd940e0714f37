# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses the switches: 42 when all lamps are off then, else 43."""

import sys
from pathlib import Path


def main():
    _, m, *switches, lamps = Path(sys.argv[1]).read_text().split()
    is_possible = Path(sys.argv[2]).read_text().strip() != "impossible"

    def reject(reason):
        for reader in ("judge", "team"):
            (Path(sys.argv[3]) / f"{reader}message.txt").write_text(f"{reason}\n")
        sys.exit(43)

    words = sys.stdin.buffer.read(10_000).decode("ascii", "replace").split()
    if words == ["impossible"]:
        if is_possible:
            reject("it is possible")
        sys.exit(42)
    if len(words) != 1 or len(words[0]) != int(m) or set(words[0]) - {"0", "1"}:
        reject(f"not one line of {m} characters 0 and 1")
    left = int(lamps, 2)
    for switch, press in zip(switches, words[0]):
        if press == "1":
            left ^= int(switch, 2)
    if left:
        reject(f"{left.bit_count()} lamps are on")
    if not is_possible:
        sys.exit("the jury's solution has found no answer")
    sys.exit(42)


main()
