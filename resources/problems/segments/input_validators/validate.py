# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]*\n", text):
        sys.exit("not one positive integer")
    if len(text) > 20_001:
        sys.exit("too many digits")
    sys.exit(42)


main()
