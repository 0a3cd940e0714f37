# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
from math import gcd

p, q, width, height = map(int, input().split())
common = gcd(p, q)
scale = min(width * common // p, height * common // q)
print(scale * p // common, scale * q // common)
