# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Walks room by room, and does not stop when the judge has hung up.
import sys


def walk(rooms):
    print(f"walk {rooms}", flush=True)
    return int(sys.stdin.readline())


while walk(1) == 0:
    pass
rooms = 1
while walk(1) == 0:
    rooms += 1
print(f"answer {rooms}", flush=True)
