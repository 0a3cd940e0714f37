# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Presses the switch that turns off the most lamps, as long as there is one that turns off more than on.
def main():
    n, m = map(int, input().split())
    switches = [int(input(), 2) for _ in range(m)]
    lamps = int(input(), 2)
    pressed = [0] * m
    while lamps:
        best = min(range(m), key=lambda i: (lamps ^ switches[i]).bit_count())
        if (lamps ^ switches[best]).bit_count() >= lamps.bit_count():
            print("impossible")
            return
        lamps ^= switches[best]
        pressed[best] ^= 1
    print("".join(map(str, pressed)))


main()
