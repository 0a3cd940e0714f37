// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/event.h"

#include <QObject>

namespace duello {

/// One attempt to follow one stream over some transport (promise P12: they are all equal). Knows nothing of retries,
/// gaps or silence: who opens it does.
class UpdateChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once. What follows `after` arrives in order, or a Hello that is not recovered.
    virtual void open(const Cursor &after) = 0;
    /// No signal is emitted afterwards.
    virtual void close() = 0;
    /// Says something to the server; false where the transport goes one way, or is not open.
    virtual bool send(const QByteArray &frame)
    {
        Q_UNUSED(frame)
        return false;
    }

Q_SIGNALS:
    void messageReceived(const duello::StreamMessage &message);
    /// The server has lost the thread of the code that is being sent.
    void codeWanted(const duello::CodeReply &reply);
    /// Once and last, also when it could never be opened. `snapshotNeeded`: the cursor is worth nothing.
    void closed(const duello::Error &error, bool snapshotNeeded);
};

} // namespace duello
