// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/duelarchive.h"

#include "net/client/durablefile.h"
#include "ui/models/duelrecordjson.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDetails = 64 * 1024 * 1024;

/// A line that a crash has cut is closed first, so that it spoils no other.
Result<void> appendDurably(const QString &path, const QByteArray &line)
{
    QFile file(path);
    bool isWritten = file.open(QIODevice::ReadWrite);
    if (isWritten && file.size() > 0) {
        file.seek(file.size() - 1);
        isWritten = file.read(1) == "\n" || file.write("\n") == 1;
    }
    const QByteArray text = line + '\n';
    isWritten = isWritten && file.write(text) == text.size() && file.flush() && ::fsync(file.handle()) == 0;
    if (!isWritten)
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

DuelId DuelArchive::idOf(const QString &epoch, const DuelId &id)
{
    return DuelId(epoch + u'.' + id.value());
}

QString DuelArchive::indexFile() const
{
    return QDir(m_folder).filePath(u"duels.jsonl"_s);
}

QString DuelArchive::detailsFile(const DuelId &id) const
{
    return QDir(m_folder).filePath(fileNameFor(id.value()) + ".json"_L1);
}

Result<DuelRecord> DuelArchive::add(const QString &epoch, const DuelRecord &record,
                                    const QList<SubmissionDetails> &details) const
{
    DuelRecord here = record;
    here.duel.id = idOf(epoch, record.duel.id);
    QJsonArray code;
    for (const SubmissionDetails &one : details)
        code.append(toJson(one));
    return writeDurably(detailsFile(here.duel.id), toText({{u"details"_s, code}}))
        .and_then([&] { return appendDurably(indexFile(), toText(toJson(here))); })
        .transform([&here] { return here; });
}

QList<DuelRecord> DuelArchive::records() const
{
    QFile file(indexFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<DuelRecord> records;
    QHash<DuelId, qsizetype> places;
    while (!file.atEnd()) {
        const Result<DuelRecord> record = parseObject(file.readLine()).and_then(duelRecordFromJson);
        if (!record)
            continue;
        if (const auto known = places.constFind(record->duel.id); known != places.constEnd()) {
            records[*known] = *record;
        } else {
            places.insert(record->duel.id, records.size());
            records.append(*record);
        }
    }
    return records;
}

std::optional<QList<SubmissionDetails>> DuelArchive::details(const DuelId &id) const
{
    const Result<QJsonObject> object = readWhole(detailsFile(id), largestDetails).and_then(parseObject);
    if (!object)
        return std::nullopt;
    QList<SubmissionDetails> known;
    for (const QJsonArray items = object->value("details"_L1).toArray(); const QJsonValue &item : items) {
        if (const Result<SubmissionDetails> details = submissionDetailsFromJson(item.toObject()))
            known.append(*details);
    }
    return known;
}

} // namespace duello
