# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from collections import Counter


def main():
    _, d = map(int, input().split())
    ribbons = Counter(map(int, input().split()))
    grundy = [0]
    for length in range(1, max(ribbons) + 1):
        reached = {grundy[piece] ^ grundy[length - piece] for piece in range(1, (length - d) // 2 + 1)}
        value = 0
        while value in reached:
            value += 1
        grundy.append(value)
    balance = 0
    for length, count in ribbons.items():
        if count % 2:
            balance ^= grundy[length]
    winning = 0
    for length, count in ribbons.items():
        wanted = balance ^ grundy[length]
        pieces = range(1, (length - d) // 2 + 1)
        winning += count * sum(grundy[piece] ^ grundy[length - piece] == wanted for piece in pieces)
    print(winning)


main()
