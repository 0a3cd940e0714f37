// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace duello::http {

/// The sending end of an answer that is written little by little. Who carries it owns it and ends with it.
class OpenBody : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void write(const QByteArray &bytes) = 0;
    /// Bytes that were written and that the network has not taken yet.
    virtual qint64 unsent() const = 0;
    /// Ends the answer behind what was written; a peer that does not read is cut a second later.
    virtual void finish() = 0;
    /// Ends it at once.
    virtual void abort() = 0;

Q_SIGNALS:
    /// The network took some of what was written.
    void written();
    /// Once, when it is gone, whoever ended it, and never from within a call to it; this object is gone after it.
    void closed();
};

} // namespace duello::http
