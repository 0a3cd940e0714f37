# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Counts the points of the game anew after each point: O(n²) when a game does not end.
record = input()
games = {"A": 0, "B": 0}
start = 0
for end in range(1, len(record) + 1):
    a = sum(winner == "A" for winner in record[start:end])
    b = end - start - a
    if max(a, b) >= 11 and abs(a - b) >= 2:
        games["A" if a > b else "B"] += 1
        start = end
print(games["A"], games["B"])
print(record[start:].count("A"), record[start:].count("B"))
