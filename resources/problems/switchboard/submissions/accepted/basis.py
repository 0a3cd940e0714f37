# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Switches are numbers, pressing two is their exclusive or. A basis keeps one number for each highest bit, and with it
# the set of switches that make it.
def main():
    n, m = map(int, input().split())
    basis = {}

    def reduced(lamps, switches):
        while lamps and (highest := lamps.bit_length()) in basis:
            lamps ^= basis[highest][0]
            switches ^= basis[highest][1]
        return lamps, switches

    for i in range(m):
        lamps, switches = reduced(int(input(), 2), 1 << (m - 1 - i))
        if lamps:
            basis[lamps.bit_length()] = lamps, switches
    lamps, switches = reduced(int(input(), 2), 0)
    print("impossible" if lamps else f"{switches:0{m}b}")


main()
