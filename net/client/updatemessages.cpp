// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/updatemessages.h"

namespace duello {

QList<StreamMessage> streamMessagesOf(const Updates &updates, bool isFirst, std::chrono::milliseconds wait)
{
    const Cursor head{updates.last.epoch, updates.head};
    QList<StreamMessage> messages;
    if (isFirst || updates.reset)
        messages.append(Hello{.head = head,
                              .oldest = updates.last.event,
                              .recovered = !updates.reset,
                              .heartbeat = wait,
                              .serverTime = updates.serverTime});
    for (const Event &event : updates.events)
        messages.append(event);
    messages.append(Heartbeat{.head = head, .serverTime = updates.serverTime, .interval = wait});
    return messages;
}

} // namespace duello
