# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[1-9][0-9]*\n(?:(?:[a-z]|-|[1-9][0-9]*)\n)+", text):
        sys.exit("not n and lines of one action each")
    n, *actions = text.split()
    if int(n) > 20_000:
        sys.exit("n is out of range")
    if len(actions) != int(n):
        sys.exit("not n actions")
    if any(action.isdigit() and int(action) > before for before, action in enumerate(actions)):
        sys.exit("an undo of more actions than there were")
    sys.exit(42)


main()
