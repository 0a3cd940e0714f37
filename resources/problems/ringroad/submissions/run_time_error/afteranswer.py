# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives the right answer to the first example and fails after that.
import sys

print("answer 5", flush=True)
sys.exit(1)
