// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/awayfile.h"

#include "net/client/durablefile.h"
#include "net/protocol/codec.h"

#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 256 * 1024;

} // namespace

QString AwayFile::path() const
{
    return m_folder + "/away.json"_L1;
}

Result<void> AwayFile::write(const Note &note) const
{
    return writeDurably(path(), toText({{u"invite"_s, inviteLink(note.invite)}, {u"duel"_s, toJson(note.duel)}}));
}

std::optional<AwayFile::Note> AwayFile::read() const
{
    const Result<QJsonObject> object = readWhole(path(), largestFile).and_then(parseObject);
    if (!object)
        return std::nullopt;
    const Result<Invite> invite = inviteFromLink(object->value("invite"_L1).toString());
    const Result<Duel> duel = duelFromJson(object->value("duel"_L1).toObject());
    if (!invite || !duel)
        return std::nullopt;
    return Note{*invite, *duel};
}

void AwayFile::remove() const
{
    QFile::remove(path());
}

} // namespace duello
