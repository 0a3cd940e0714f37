# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Computes with floating point numbers.
from math import gcd

p, q, width, height = map(int, input().split())
common = gcd(p, q)
scale = int(min(width / (p / common), height / (q / common)))
print(scale * p // common, scale * q // common)
