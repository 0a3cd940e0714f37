# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Ends a game at 11 points, whatever the rival has.
games = {"A": 0, "B": 0}
points = {"A": 0, "B": 0}
for winner in input():
    points[winner] += 1
    if points[winner] == 11:
        games[winner] += 1
        points = {"A": 0, "B": 0}
print(games["A"], games["B"])
print(points["A"], points["B"])
