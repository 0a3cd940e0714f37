// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/everybyte/player.h"

namespace duello {

using namespace Qt::StringLiterals;

Player::Player(const Place &place, const Clock &clock, ChannelKind channel, std::optional<TcpProxy::Cut> cut)
    : m_place(place)
    , m_cut(std::move(cut))
    , m_proxy(place.server)
    , m_client(QUrl(u"http://127.0.0.1:%1"_s.arg(m_proxy.port())), place.credentials, m_folder.path(), clock,
               place.duel.value().toUInt())
{
    if (m_cut)
        m_proxy.cutAt(*m_cut);
    QObject::connect(&m_client, &DuelClient::rowsChanged, &m_client, [this] {
        const QList<Row> rows = m_client.rows();
        if (rows.isEmpty() || isPending(rows.first()))
            return;
        m_wentBack += m_shown && isOlder(rows.first().submission, *m_shown) ? 1 : 0;
        m_shown = rows.first().submission;
    });
    m_client.pinChannel(channel);
    m_client.watch(place.duel);
}

void Player::act()
{
    if (m_submitted || m_client.connection().state != ConnectionState::Live)
        return;
    m_submitted = true;
    m_client.submit(u"A"_s, u"Python"_s, u"wrong"_s);
}

bool Player::isDone() const
{
    const QList<Row> rows = m_client.rows();
    return m_client.connection().state == ConnectionState::Live && rows.size() == 1 &&
           rows.first().submission.verdict.has_value() && OutboxStore(m_folder.path()).load().entries.isEmpty();
}

QString Player::complaintAgainst(const QList<Submission> &onServer) const
{
    const QList<Row> rows = m_client.rows();
    if (!isDone()) {
        return u"%1: not done: %2 rows, connection %3"_s.arg(where())
            .arg(rows.size())
            .arg(int(m_client.connection().state));
    }
    if (onServer.size() != 1)
        return u"%1: %2 submissions on the server"_s.arg(where()).arg(onServer.size());
    if (rows.first().submission != onServer.first())
        return where() + u": the row is not what the server has"_s;
    if (m_wentBack > 0)
        return where() + u": the row went back"_s;
    return {};
}

QString Player::where() const
{
    return m_cut ? u"%1, byte %2"_s.arg(nameOf(*m_cut)).arg(m_cut->after) : u"uncut"_s;
}

QString Player::nameOf(const TcpProxy::Cut &cut)
{
    const bool request = cut.way == TcpProxy::Cut::Way::ToServer;
    return QString::fromLatin1(cut.request) + (request ? u" request"_s : u" answer"_s);
}

} // namespace duello
