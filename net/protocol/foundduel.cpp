// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/foundduel.h"

#include "net/protocol/codec.h"
#include "net/protocol/invite.h"
#include "net/protocol/playername.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr auto markKey = "duello"_L1; ///< tells our datagrams from others' on the port
constexpr auto goneKey = "gone"_L1;
constexpr int mostAddresses = 5; // of 39 letters, which fit a TXT string
constexpr qsizetype longestId = 64;
constexpr qsizetype longestAddress = 64;

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

class Words
{
public:
    explicit Words(const AnnouncementWords &words) : m_words(words) {}

    QString text(QLatin1StringView key) const { return QString::fromUtf8(m_words.value(key)); }
    QString name(QLatin1StringView key) const { return printableName(text(key)); }
    /// `least` when it is no number.
    int number(QLatin1StringView key, int least, int most) const
    {
        return std::clamp(m_words.value(key).toInt(), least, most);
    }

private:
    const AnnouncementWords &m_words;
};

QStringList addressesIn(const QString &text)
{
    QStringList addresses = text.split(u',', Qt::SkipEmptyParts).mid(0, mostAddresses);
    addresses.removeIf([](const QString &address) { return address.size() > longestAddress; });
    return addresses;
}

} // namespace

AnnouncementWords announcementWords(const FoundDuel &duel)
{
    return {
        {u"id"_s, duel.hostId.toUtf8()},
        {u"duel"_s, duel.duel.value().toUtf8()},
        {u"host"_s, duel.hostName.toUtf8()},
        {u"player"_s, duel.playerName.toUtf8()},
        {u"addresses"_s, duel.addresses.mid(0, mostAddresses).join(u',').toUtf8()},
        {u"port"_s, QByteArray::number(duel.port)},
        {u"fp"_s, base64(duel.fingerprint)},
        {u"code"_s, duel.code.toUtf8()},
        {u"format"_s, duelFormatName(duel.settings.format).toUtf8()},
        {u"minutes"_s, QByteArray::number(qint64(duel.settings.length.count()))},
        {u"seats"_s, QByteArray::number(duel.settings.seats)},
        {u"penalty"_s, penaltyName(duel.settings.penalty).toUtf8()},
        {u"visibility"_s, visibilityName(duel.settings.visibility).toUtf8()},
        {u"version"_s, duel.version.toUtf8()},
        {u"protocol"_s, QByteArray::number(duel.protocol)},
        {u"open"_s, duel.open ? "1"_ba : "0"_ba},
    };
}

Result<FoundDuel> foundDuel(const AnnouncementWords &said)
{
    const Words words(said);
    FoundDuel duel{
        .hostId = words.text("id"_L1),
        .duel = DuelId(words.text("duel"_L1)),
        .hostName = words.name("host"_L1),
        .playerName = words.name("player"_L1),
        .addresses = addressesIn(words.text("addresses"_L1)),
        .port = quint16(words.number("port"_L1, 0, 0xffff)),
        .fingerprint = QByteArray::fromBase64(said.value(u"fp"_s), QByteArray::Base64UrlEncoding),
        .code = words.text("code"_L1).left(joinCodeLength),
        .version = words.name("version"_L1),
        .protocol = words.number("protocol"_L1, 0, 1'000'000),
        .open = words.text("open"_L1) == "1"_L1,
    };
    const bool isNamed = !duel.hostId.isEmpty() && duel.hostId.size() <= longestId && !duel.duel.isEmpty() &&
                         duel.duel.value().size() <= longestId;
    if (!isNamed || duel.port == 0 || duel.fingerprint.size() != fingerprintLength)
        return failure(ErrorCode::BadRequest, u"no announcement of a duel"_s);
    duel.settings.format = duelFormatFromName(words.text("format"_L1)).value_or(DuelFormat::Race);
    duel.settings.length = std::chrono::minutes(words.number("minutes"_L1, 1, 300));
    duel.settings.seats = words.number("seats"_L1, 1, 2);
    duel.settings.penalty = penaltyFromName(words.text("penalty"_L1)).value_or(Penalty::None);
    duel.settings.visibility = visibilityFromName(words.text("visibility"_L1)).value_or(Visibility::Status);
    return duel;
}

QByteArray announcementDatagram(const FoundDuel &duel, bool gone)
{
    QJsonObject object{{markKey, 1}, {goneKey, gone}};
    const AnnouncementWords words = announcementWords(duel);
    for (const auto &[key, word] : words.asKeyValueRange())
        object.insert(key, QString::fromUtf8(word));
    return toText(object);
}

Result<Announcement> announcementFromDatagram(const QByteArray &datagram)
{
    if (datagram.size() > longestDatagram)
        return failure(ErrorCode::BadRequest, u"too long for an announcement"_s);
    const Result<QJsonObject> object = parseObject(datagram);
    if (!object)
        return std::unexpected(object.error());
    if (object->value(markKey).toInt() != 1)
        return failure(ErrorCode::BadRequest, u"no announcement of a duel"_s);
    AnnouncementWords words;
    for (auto item = object->begin(); item != object->end(); ++item)
        words.insert(item.key(), item.value().toString().toUtf8());
    return foundDuel(words).transform(
        [&object](const FoundDuel &duel) { return Announcement{duel, object->value(goneKey).toBool()}; });
}

} // namespace duello
