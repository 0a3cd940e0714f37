// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The abstract judge has no code; this file is where its meta-object is compiled.
#include "net/protocol/judge.h"

#include "moc_judge.cpp"
