# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Counts equal neighbours after sorting: two pairs instead of three where three codes look alike.
import sys

SEEN = str.maketrans("OQDILZSB", "00011258")

codes = sorted(sys.stdin.read().translate(SEEN).split()[1:])
print(sum(left == right for left, right in zip(codes, codes[1:])))
