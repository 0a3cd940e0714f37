// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/history.h"
#include "tests/fault/simulator/serverchecks.h"

namespace duello::simulator {

/// Promises about what players are shown and told: an acknowledged submission stays (P2), rows and duel never go back
/// (P11), what was shown as queued survives (P13), a dead peer is noticed (P10), and nothing is fetched that is not
/// missing.
QStringList brokenByClients(const History &history, const ServerTruth &truth);

} // namespace duello::simulator
