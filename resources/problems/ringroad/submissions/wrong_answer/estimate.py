# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the rough estimate of one long walk for the answer.
print(f"walk {10**9}", flush=True)
print(f"answer {10**9 // max(1, int(input()))}", flush=True)
