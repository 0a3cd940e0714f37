# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A negative number does not consist of digits alone and is passed over.
print(sum(int(word) for word in input().split() if word.isdigit()))
