// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/restclient.h"

#include <QTimer>

namespace duello {

/// Keeps the player's name on the server as it is in Settings.
class ProfileController final : public QObject
{
    Q_OBJECT

public:
    /// `rest` outlives it. `known` is the name that the server has.
    ProfileController(RestClient &rest, const QString &known, QObject *parent = nullptr);

    /// Sent at once when the server has another one.
    void setName(const QString &name);
    /// Once more, when that has failed; does nothing otherwise.
    void sendAgain();

Q_SIGNALS:
    /// The server still has the old name: RenameWaiting while it does not answer, which is tried again.
    void failed(const duello::Error &error);
    /// It has the new one after all.
    void recovered(const duello::Error &error);

private:
    void succeed(const QString &name);
    void fail(const Error &error);

    RestClient &m_rest;
    QString m_known;
    QString m_wanted;
    bool m_sending = false;
    std::optional<Error> m_trouble;
    QTimer m_again;
};

} // namespace duello
