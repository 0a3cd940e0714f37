# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes a ribbon for won or lost and adds up parities.
def main():
    _, d = map(int, input().split())
    lengths = list(map(int, input().split()))
    wins = [False]
    for length in range(1, max(lengths) + 1):
        wins.append(any(wins[p] == wins[length - p] for p in range(1, (length - d) // 2 + 1)))
    balance = sum(wins[length] for length in lengths) % 2
    winning = 0
    for length in lengths:
        for piece in range(1, (length - d) // 2 + 1):
            winning += (balance + wins[length] + wins[piece] + wins[length - piece]) % 2 == 0
    print(winning)


main()
