# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# At each undo, does all the actions before the cancelled ones again from the beginning.
import sys

sys.setrecursionlimit(100_000)
actions = sys.stdin.read().split()[1:]


def text_after(count):
    text = ""
    for number in range(count):
        action = actions[number]
        if action == "-":
            text = text[:-1]
        elif action.isdigit():
            text = text_after(number - int(action))
        else:
            text += action
    return text


text = text_after(len(actions))
print(len(text))
if text:
    print(text)
