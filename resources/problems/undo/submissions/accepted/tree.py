# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Texts are the nodes of a tree: typing goes to a new child, erasing to the parent, undo to a text from before.
import sys


def main():
    parent, letter = [0], [""]
    now = [0]  # the text after 0, 1, 2, … actions
    for action in sys.stdin.read().split()[1:]:
        if action == "-":
            now.append(parent[now[-1]])
        elif action.isdigit():
            now.append(now[-1 - int(action)])
        else:
            parent.append(now[-1])
            letter.append(action)
            now.append(len(parent) - 1)
    text, node = [], now[-1]
    while node:
        text.append(letter[node])
        node = parent[node]
    print(len(text))
    if text:
        print("".join(reversed(text)))


main()
