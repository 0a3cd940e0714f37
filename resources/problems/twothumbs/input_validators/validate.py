# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[a-z]+\n", text):
        sys.exit("not one line of lowercase letters")
    if len(text) > 5001:
        sys.exit("the text is too long")
    sys.exit(42)


main()
