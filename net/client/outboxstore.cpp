// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/outboxstore.h"

#include "net/client/durablefile.h"
#include "net/protocol/codec.h"

#include <QDir>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// A solution of the largest size, escaped in the worst way, fits.
constexpr qint64 largestFile = 1 << 20;

QJsonObject toJson(const OutboxEntry &entry)
{
    QJsonObject object{
        {u"client_temp_id"_s, entry.key.value()},
        {u"user_id"_s, entry.user.value()},
        {u"duel_id"_s, entry.duel.value()},
        {u"problem"_s, entry.problem},
        {u"language"_s, entry.language},
        {u"solution"_s, entry.solution},
        {u"clicked_at"_s, timestampText(entry.clickedAt)},
    };
    if (entry.failure) {
        object.insert("failure"_L1, QJsonObject{{u"code"_s, errorCodeName(entry.failure->code)},
                                                {u"detail"_s, entry.failure->detail}});
    }
    return object;
}

Result<OutboxEntry> entryFromJson(const QJsonObject &object)
{
    const std::optional<Timestamp> clickedAt = timestampFromText(object.value("clicked_at"_L1).toString());
    OutboxEntry entry{
        .key = ClientTempId(object.value("client_temp_id"_L1).toString()),
        .user = UserId(object.value("user_id"_L1).toString()),
        .duel = DuelId(object.value("duel_id"_L1).toString()),
        .problem = object.value("problem"_L1).toString(),
        .language = object.value("language"_L1).toString(),
        .solution = object.value("solution"_L1).toString(),
        .clickedAt = clickedAt.value_or(Timestamp{}),
    };
    if (entry.key.isEmpty() || entry.duel.isEmpty() || !clickedAt || !object.value("solution"_L1).isString())
        return failure(ErrorCode::BadJson);
    if (const QJsonValue refused = object.value("failure"_L1); refused.isObject()) {
        entry.failure = errorFromJson(refused.toObject());
        if (!entry.failure)
            return failure(ErrorCode::BadJson);
    }
    return entry;
}

} // namespace

OutboxStore::Content OutboxStore::load() const
{
    Content content;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        const Result<OutboxEntry> entry = readWhole(path, largestFile).and_then(parseObject).and_then(entryFromJson);
        if (entry && pathOf(entry->key) == path) {
            content.entries.append(*entry);
            continue;
        }
        QFile::rename(path, path + ".unreadable"_L1);
        content.unreadable.append(path + ".unreadable"_L1);
    }
    return content;
}

Result<void> OutboxStore::save(const OutboxEntry &entry) const
{
    return writeDurably(pathOf(entry.key), toText(toJson(entry)));
}

Result<void> OutboxStore::remove(const ClientTempId &key) const
{
    QFile file(pathOf(key));
    if (file.exists() && !file.remove())
        return failure(ErrorCode::FileUnusable, file.fileName() + ": "_L1 + file.errorString());
    return {};
}

QString OutboxStore::pathOf(const ClientTempId &key) const
{
    return QDir(m_folder).filePath(fileNameFor(key.value()) + ".json"_L1);
}

} // namespace duello
