// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/identity.h"

#include "net/protocol/limits.h"
#include "net/server/database/database.h"
#include "net/server/database/tokentable.h"
#include "net/server/database/usertable.h"
#include "net/server/tickets.h"

#include <QUrl>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString bearerToken(const http::Request &request)
{
    const QByteArray value = request.header("authorization");
    if (value.left(7).toLower() != "bearer ")
        return {};
    return QString::fromLatin1(value.mid(7).trimmed());
}

bool isPlainId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 64 &&
           std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

} // namespace

Result<UserId> Identity::sender(const http::Request &request)
{
    const QString named = request.queryValue(u"user_id"_s);
    const QString token = bearerToken(request);
    const QString ticket = request.queryValue(u"ticket"_s);
    Result<UserId> sender = failure(ErrorCode::Unauthorized, u"say who you are: Authorization: Bearer TOKEN"_s);
    if (!token.isEmpty()) {
        sender = byToken(token);
    } else if (!ticket.isEmpty()) {
        if (const std::optional<UserId> user = m_tickets.take(ticket))
            sender = *user;
        else
            sender = failure(ErrorCode::Unauthorized, u"this ticket is not valid, or not any more"_s);
    } else if (m_trusting) {
        return byWord(named.isEmpty() ? u"1"_s : named);
    }
    if (sender && !named.isEmpty() && sender->value() != named)
        return failure(ErrorCode::Forbidden, u"this token is another user's"_s);
    return sender;
}

Result<UserId> Identity::byToken(const QString &token)
{
    return m_database.read([&token](Transaction &transaction) -> Result<UserId> {
        if (const std::optional<UserId> user = tokentable::user(transaction, token))
            return *user;
        return failure(ErrorCode::Unauthorized, u"this token is nobody's"_s);
    });
}

Result<UserId> Identity::byWord(const QString &named)
{
    if (!isPlainId(named))
        return failure(ErrorCode::BadRequest, u"user_id is not an id"_s);
    const UserId user(named);
    const Result<bool> known = m_database.read(
        [&user](Transaction &transaction) -> Result<bool> { return usertable::name(transaction, user).has_value(); });
    if (known && *known)
        return user;
    return m_database.write([this, &user](Transaction &transaction) -> Result<UserId> {
        usertable::ensure(transaction, user, u"Player "_s + user.value(), m_clock.now());
        return user;
    });
}

Result<void> admit(const http::Request &request, bool trusting)
{
    const QString host = QString::fromLatin1(request.header("host"));
    const QByteArray origin = request.header("origin");
    if (!origin.isEmpty() && QUrl::fromEncoded(origin).authority() != host)
        return failure(ErrorCode::Forbidden, u"pages of other sites may not talk to this server"_s);
    if (trusting && !host.isEmpty()) {
        const QString name = QUrl(u"http://"_s + host).host();
        if (name != "localhost"_L1 && !QHostAddress(name).isLoopback())
            return failure(ErrorCode::Forbidden, u"this server answers to localhost only"_s);
    }
    return {};
}

} // namespace duello
