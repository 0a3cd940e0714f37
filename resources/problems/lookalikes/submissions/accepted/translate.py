# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
from collections import Counter

SEEN = str.maketrans("OQDILZSB", "00011258")

codes = sys.stdin.read().translate(SEEN).split()[1:]
print(sum(count * (count - 1) // 2 for count in Counter(codes).values()))
