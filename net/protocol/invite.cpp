// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/invite.h"

#include <QUrlQuery>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scheme = "duello"_L1;
constexpr auto fingerprintKey = "fp"_L1;
constexpr qsizetype longestLink = 1024;

Result<QString> joinCode(const QString &typed)
{
    QString code = typed.toUpper();
    code.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    const bool isGood =
        code.size() == joinCodeLength && std::ranges::all_of(code, [](QChar c) { return joinCodeLetters.contains(c); });
    if (!isGood)
        return failure(ErrorCode::BadRequest, u"a join code has six letters and digits, none of them I, O, 0 or 1"_s);
    return code;
}

Result<QByteArray> fingerprint(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                            QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != fingerprintLength)
        return failure(ErrorCode::BadRequest, u"the certificate's fingerprint is damaged; copy the whole link"_s);
    return decoded.decoded;
}

/// Host and port of "duello://HOST:PORT…".
Result<Invite> placeOf(const QUrl &url)
{
    if (!url.isValid() || url.scheme() != scheme || url.host().isEmpty() || !url.userInfo().isEmpty())
        return failure(ErrorCode::BadRequest, u"there is no address in it"_s);
    const int port = url.port(routes::defaultPort);
    if (port == 0)
        return failure(ErrorCode::BadRequest, u"port 0 is nobody's"_s);
    return Invite{.host = url.host(), .port = quint16(port)};
}

} // namespace

QString placeText(const QString &host, quint16 port)
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

QString inviteLink(const Invite &invite)
{
    QString link = scheme + "://"_L1 + placeText(invite.host, invite.port) + u'/' + invite.code;
    if (!invite.fingerprint.isEmpty()) {
        link += u'?' + fingerprintKey + u'=' +
                QLatin1StringView(
                    invite.fingerprint.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    return link;
}

Result<Invite> inviteFromLink(const QString &link)
{
    const QString text = link.trimmed();
    if (text.size() > longestLink || !text.startsWith(scheme + "://"_L1, Qt::CaseInsensitive))
        return failure(ErrorCode::BadRequest, u"an invitation begins with duello://"_s);
    const QUrl url(text, QUrl::StrictMode);
    Result<Invite> invite = placeOf(url);
    if (!invite)
        return invite;
    const Result<QString> code = joinCode(url.path().mid(1));
    if (!code)
        return std::unexpected(code.error());
    invite->code = *code;
    const QString told = QUrlQuery(url).queryItemValue(fingerprintKey);
    if (told.isEmpty())
        return invite;
    const Result<QByteArray> read = fingerprint(told);
    if (!read)
        return std::unexpected(read.error());
    invite->fingerprint = *read;
    return invite;
}

Result<Invite> inviteFromAddress(const QString &address, const QString &code)
{
    QString place = address.trimmed();
    if (place.count(u':') > 1 && !place.startsWith(u'['))
        place = u'[' + place + u']';
    Result<Invite> invite = placeOf(QUrl(scheme + "://"_L1 + place, QUrl::StrictMode));
    if (!invite)
        return invite;
    const Result<QString> typed = joinCode(code);
    if (!typed)
        return std::unexpected(typed.error());
    invite->code = *typed;
    return invite;
}

} // namespace duello
