// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/longpollchannel.h"

#include "net/client/updatemessages.h"

namespace duello {

using namespace Qt::StringLiterals;

LongPollChannel::LongPollChannel(const ServerAddress &server, const Credentials &credentials, QObject *parent)
    : UpdateChannel(parent), m_rest(server, credentials)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(pace);
}

void LongPollChannel::open(const Cursor &after)
{
    m_after = after;
    ask(std::chrono::seconds{0});
}

void LongPollChannel::close()
{
    m_ended = true;
}

void LongPollChannel::ask(std::chrono::seconds patience)
{
    m_pace.start();
    m_rest.updates(m_after, patience, this, [this](const Answer<Updates> &answer) {
        if (m_ended)
            return;
        if (answer.result)
            return take(*answer.result);
        m_ended = true;
        Q_EMIT closed(answer.result.error(), false);
    });
}

void LongPollChannel::take(const Updates &updates)
{
    const bool isFirst = !std::exchange(m_greeted, true);
    const QList<StreamMessage> messages = streamMessagesOf(updates, isFirst, wait);
    for (const StreamMessage &message : messages) {
        if (!m_ended)
            Q_EMIT messageReceived(message);
    }
    if (m_ended)
        return;
    m_after = updates.last;
    askAgain(isFirst || !updates.events.isEmpty());
}

void LongPollChannel::askAgain(bool hadNews)
{
    if (hadNews || !m_pace.isActive())
        return ask(wait);
    m_pace.callOnTimeout(this, [this] { ask(wait); }, Qt::SingleShotConnection);
}

} // namespace duello
