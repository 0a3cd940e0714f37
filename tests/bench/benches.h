// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace duello::bench {

/// From the start of the process to the first painted window, against a process with an empty one.
void benchStart();
/// From the click on Submit to the painted row against one frame, and to Accepted against bare python3.
void benchSubmit();
/// The history page of ten thousand duels, opened, filtered and read from the server, against one of ten.
void benchHistory();
/// A submission over HTTP until it is durable against the bare transaction of the same rows.
void benchStore();
/// From the commit of an event to its arrival, over each channel, against a bare WebSocket echo.
void benchLatency();

/// From what one player does to the other's client, against a bare WebSocket echo.
void benchOpponent();

} // namespace duello::bench
