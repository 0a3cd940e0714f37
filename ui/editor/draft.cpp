// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/draft.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 2; ///< 1 had no epoch: nobody can say whose text that was, and it is left where it lies

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part, {}, "."));
}

QByteArray toBytes(const Draft &draft)
{
    const QJsonObject object{{u"format"_s, format},
                             {u"epoch"_s, draft.key.epoch},
                             {u"duel"_s, draft.key.duel.value()},
                             {u"problem"_s, draft.key.problem},
                             {u"language"_s, draft.key.language},
                             {u"revision"_s, draft.revision},
                             {u"text"_s, draft.text}};
    return QJsonDocument(object).toJson();
}

QString freeNameBeside(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString candidate = u"%1.kept-%2"_s.arg(path).arg(number);
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
}

Result<QString> replace(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path); // commit() syncs to the disk before it renames
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileUnusable, path + u": "_s + file.errorString());
    return path;
}

} // namespace

QString draftPath(const QString &folder, const DraftKey &key)
{
    return u"%1/%2/%3/%4-%5.json"_s.arg(folder, encoded(key.epoch), encoded(key.duel.value()), encoded(key.problem),
                                        encoded(key.language));
}

Result<Draft> readDraft(const QString &path, const DraftKey &key)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnusable, path + u": "_s + file.errorString());
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::FileUnusable, path + u": "_s + error.errorString());
    const DraftKey found{object.value("epoch"_L1).toString(), DuelId(object.value("duel"_L1).toString()),
                         object.value("problem"_L1).toString(), object.value("language"_L1).toString()};
    if (object.value("format"_L1).toInt() != format || found != key || !object.value("text"_L1).isString())
        return failure(ErrorCode::FileUnusable, path + u": not the draft it should be"_s);
    return Draft{key, object.value("revision"_L1).toInteger(), object.value("text"_L1).toString()};
}

Result<QString> writeDraft(const QString &path, const Draft &draft)
{
    const Result<Draft> present = readDraft(path, draft.key);
    if (!present && present.error().code == ErrorCode::FileUnusable && QFileInfo::exists(path)) {
        if (const Result<QString> kept = setDraftAside(path); !kept)
            return std::unexpected(kept.error());
    }
    if (!present || present->revision < draft.revision)
        return replace(path, toBytes(draft));
    if (present->text == draft.text)
        return path;
    return replace(freeNameBeside(path), toBytes(draft));
}

Result<QString> setDraftAside(const QString &path)
{
    const QString kept = freeNameBeside(path);
    if (!QFile::rename(path, kept))
        return failure(ErrorCode::FileUnusable, path + u": cannot be renamed"_s);
    return kept;
}

} // namespace duello
