# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Crashes in the middle of the talk.
print("walk 1000", flush=True)
print([][int(input())])
