# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Always moves the nearer thumb.
thumbs = [0, 25]
cost = 0
for letter in input():
    now = ord(letter) - ord("a")
    thumb = min((0, 1), key=lambda one: abs(thumbs[one] - now))
    cost += abs(thumbs[thumb] - now)
    thumbs[thumb] = now
print(cost)
