# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys


def main():
    text = sys.stdin.buffer.read().decode("ascii")
    if not re.fullmatch("[a-z]+\n[a-z]+\n", text):
        sys.exit("not two lines of lowercase letters")
    if max(map(len, text.split())) > 20_000:
        sys.exit("a program is too long")
    sys.exit(42)


main()
