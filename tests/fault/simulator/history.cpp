// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/history.h"

#include "net/protocol/codec.h"

namespace duello::simulator {

using namespace Qt::StringLiterals;

namespace {

QString name(const ClientLife &who)
{
    return u"client %1.%2"_s.arg(who.client).arg(who.life);
}

QString words(const Row &row)
{
    static const QStringList deliveries{u"queued"_s, u"sending"_s, u"retrying"_s, u"failed"_s, u"delivered"_s};
    QString text = u"%1 %2"_s.arg(row.id.value(), deliveries.value(int(row.delivery)));
    if (row.delivery == Delivery::Delivered) {
        text += u" attempt %1 rev %2 %3"_s.arg(row.submission.attempt)
                    .arg(row.submission.rev)
                    .arg(statusWords(row.submission));
    }
    return row.failure ? text + u" ("_s + errorCodeName(row.failure->code) + u')' : text;
}

QString words(ConnectionState state)
{
    static const QStringList states{u"idle"_s, u"connecting"_s, u"catching up"_s, u"live"_s, u"offline"_s};
    return states.value(int(state));
}

QString line(const record::Acted &one)
{
    return u"** "_s + one.action;
}

QString line(const record::Saved &one)
{
    return u"saved "_s + one.key.value();
}

QString line(const record::Posted &one)
{
    return u"posted "_s + one.key.value() + (one.onDisk ? u""_s : u", not on disk"_s);
}

QString line(const record::Acked &one)
{
    return u"acked %1 as %2"_s.arg(one.key.value(), one.reply.id.value());
}

QString line(const record::KeyReused &one)
{
    return u"other content was accepted under "_s + one.key.value();
}

QString line(const record::GivenUp &one)
{
    return u"gave up "_s + one.key.value();
}

QString line(const record::RowShown &one)
{
    return name(one.who) + u" shows "_s + words(one.row);
}

QString line(const record::RowRemoved &one)
{
    return name(one.who) + u" removes "_s + one.row.value();
}

QString line(const record::DuelShown &one)
{
    return name(one.who) + u" shows the duel %1 rev %2"_s.arg(duelStateName(one.duel.state)).arg(one.duel.rev);
}

QString line(const record::ConnectionShown &one)
{
    const QString why = one.status.why ? u" ("_s + one.status.why->detail + u')' : QString();
    const QString channel = one.status.channel ? u" over "_s + channelWord(*one.status.channel) : QString();
    return name(one.who) + u" is "_s + words(one.status.state) + channel + why;
}

QString line(const record::StreamOpened &one)
{
    return u"stream %1 of user %2 opened at \"%3\""_s.arg(one.stream).arg(one.user.value(), one.cursor);
}

QString line(const record::Sent &one)
{
    return u"stream %1 <- %2"_s.arg(one.stream).arg(QString::fromLatin1(one.text));
}

QString line(const record::Told &one)
{
    return u"user %1 at \"%2\" is told %3 events up to %4%5"_s.arg(one.user.value(), one.cursor)
        .arg(one.updates.events.size())
        .arg(one.updates.last.toString(), one.updates.reset ? u", reset"_s : u""_s);
}

QString line(const record::Received &one)
{
    const QByteArray text = std::visit([](const auto &message) { return toText(toJson(message)); }, one.message);
    return name(one.who) + u" -> "_s + QString::fromLatin1(text.left(120));
}

QString line(const record::SnapshotAsked &one)
{
    return name(one.who) + u" asks for a snapshot"_s + (one.needless ? u" although nothing is missing"_s : u""_s);
}

QString line(const record::SilenceOver &one)
{
    return name(one.who) + u" is "_s + words(one.state) + u" after the longest silence"_s;
}

QString line(const record::Restored &one)
{
    return u"the server goes on from a backup without %1 submissions"_s.arg(one.lost.size());
}

QString line(const record::ServerDied &one)
{
    return one.powerCut ? u"the server loses power"_s : u"the server is killed"_s;
}

QString line(const record::ServerStarted &one)
{
    return u"the server starts, epoch "_s + one.epoch;
}

} // namespace

const StreamMessage *History::read(const QByteArray &frame)
{
    auto found = m_frames.find(frame);
    if (found == m_frames.end()) {
        const auto message = parseObject(frame).and_then(streamMessageFromJson);
        found = m_frames.emplace(frame, message ? std::optional(*message) : std::nullopt).first;
    }
    return found->second ? &*found->second : nullptr;
}

QString History::trace() const
{
    QString text;
    for (const Entry &entry : m_entries) {
        const double seconds = double(entry.at.count()) / 1000;
        text += u"%1  "_s.arg(seconds, 8, 'f', 3) +
                std::visit([](const auto &one) { return line(one); }, entry.record) + u'\n';
    }
    return text;
}

} // namespace duello::simulator
