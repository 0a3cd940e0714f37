# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives the answer in another form than it was asked for.
for _ in range(100):
    print(f"the answer is {_}", flush=True)
