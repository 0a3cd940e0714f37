// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/event.h"

namespace duello {

/// What an answer to a question for news says, as a stream would say it: hello, with the first answer and with one that
/// refuses the cursor; the events; then where the stream ends, and that the next answer comes within `wait`.
QList<StreamMessage> streamMessagesOf(const Updates &updates, bool isFirst, std::chrono::milliseconds wait);

} // namespace duello
