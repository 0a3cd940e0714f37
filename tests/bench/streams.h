// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <functional>
#include <memory>

namespace duello::bench {

/// Follows user 1 over one channel and counts what arrives; nothing of the client's own engine.
class Stream
{
public:
    virtual ~Stream() = default;

    virtual const char *name() const = 0;
    /// The server would push an event over it now.
    virtual bool isWaiting() const = 0;
    virtual int events() const = 0;
};

/// Each of them opens another channel to the server at a port.
QList<std::function<std::unique_ptr<Stream>(quint16 port)>> streams();

} // namespace duello::bench
