// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/duelclient.h"
#include "tests/support/tcpproxy.h"

#include <QTemporaryDir>

namespace duello {

/// A player of one duel behind a proxy of their own: follows the duel, submits one program, waits for the verdict.
/// Whatever the proxy does, in the end the client must show what the server has.
class Player
{
public:
    struct Place
    {
        quint16 server = 0;
        Credentials credentials;
        DuelId duel;
    };

    Player(const Place &place, const Clock &clock, ChannelKind channel, std::optional<TcpProxy::Cut> cut);

    /// To be called again and again: submits as soon as it is live.
    void act();
    /// It is live and has its verdict, and nothing waits to be sent.
    bool isDone() const;
    /// What is wrong at the end; empty when all is as it must be.
    QString complaintAgainst(const QList<Submission> &onServer) const;

    const Place &place() const { return m_place; }
    TcpProxy &proxy() { return m_proxy; }
    /// The exchange, in words.
    static QString nameOf(const TcpProxy::Cut &cut);

private:
    QString where() const;

    const Place m_place;
    const std::optional<TcpProxy::Cut> m_cut;
    const QTemporaryDir m_folder;
    TcpProxy m_proxy;
    DuelClient m_client;
    bool m_submitted = false;
    int m_wentBack = 0;                ///< how often the row showed less than before
    std::optional<Submission> m_shown; ///< as the server has it
};

} // namespace duello
