// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/message.h"

#include <QObject>

namespace duello::http {

/// The place of an answer that is given later, once. Its connection owns it; it is gone soon after either signal.
class HeldAnswer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void answer(const Response &response) { Q_EMIT answered(response); }

Q_SIGNALS:
    void answered(const duello::http::Response &response);
    /// The peer is gone: nobody waits for the answer.
    void abandoned();
};

} // namespace duello::http
