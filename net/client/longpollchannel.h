// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/restclient.h"
#include "net/client/updatechannel.h"

#include <QTimer>

namespace duello {

/// `GET /api/updates`, again and again (protocol section 5). The first question does not wait: its answer is the hello.
/// The others wait so briefly that silence means what it means on a stream.
class LongPollChannel final : public UpdateChannel
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds wait{4};
    /// A server that answers with nothing without waiting is asked this often.
    static constexpr std::chrono::milliseconds pace{1000};

    LongPollChannel(const ServerAddress &server, const Credentials &credentials, QObject *parent = nullptr);

    void open(const Cursor &after) override;
    void close() override;

private:
    void ask(std::chrono::seconds patience);
    void askAgain(bool hadNews);
    void take(const Updates &updates);

    RestClient m_rest; ///< its own network: held questions would starve the others
    Cursor m_after;
    bool m_greeted = false;
    bool m_ended = false;
    QTimer m_pace; ///< runs while another question without news would be too soon
};

} // namespace duello
