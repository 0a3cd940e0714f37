// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verdicts and states in the player's language. The wire's words are English by contract and never shown.
#pragma once

#include "net/protocol/verdict.h"
#include "net/sync/row.h"

namespace duello {

/// "Wrong answer on test 3"; `test` 0: "Wrong answer".
QString verdictText(Verdict verdict, int test = 0);
/// Where a row stands, in a few words: "In queue", "Test 7 of 12", "Time limit exceeded on test 4".
/// Times are the local ones of the reader.
QString statusText(const Row &row);
/// Where a submission stands, by the wire's words for it: "Test #2 passed"; empty for words that are none of these.
QString statusText(const QString &wireWords);
/// A row in one sentence, as a screen reader says it.
QString rowText(const Row &row);
/// "0.31 s", "48 ms"
QString durationText(std::chrono::milliseconds time);
/// "8.9 MB"
QString memoryText(Bytes memory);
/// "14:02:31", local
QString timeText(Timestamp time);

} // namespace duello
