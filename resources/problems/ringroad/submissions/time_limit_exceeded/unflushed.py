# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Does not flush: both sides wait for each other.
import sys

sys.stdout.write("walk 1000\n")
entered = int(sys.stdin.readline())
sys.stdout.write(f"answer {entered}\n")
