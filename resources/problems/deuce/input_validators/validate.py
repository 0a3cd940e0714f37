# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[AB]+\n", text):
        sys.exit("not one line of the letters A and B")
    if len(text) > 50_001:
        sys.exit("more than 50 000 points")
    sys.exit(42)


main()
