# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
games = {"A": 0, "B": 0}
a = b = 0
for winner in input():
    if winner == "A":
        a += 1
    else:
        b += 1
    if (a > 10 or b > 10) and abs(a - b) > 1:
        games[winner] += 1
        a = b = 0
print(games["A"], games["B"])
print(a, b)
