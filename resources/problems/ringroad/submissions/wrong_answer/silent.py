# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Ends without an answer.
print("walk 1000", flush=True)
input()
