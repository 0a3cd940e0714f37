// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How values stand in columns. Private to net/server/database.
#pragma once

#include "net/protocol/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace duello::columns {

inline QVariant fromTime(Timestamp time)
{
    return qint64(time.time_since_epoch().count());
}

inline QVariant fromTime(const std::optional<Timestamp> &time)
{
    return time ? fromTime(*time) : QVariant();
}

/// NULL for an empty text.
inline QVariant fromText(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// For a column that is NOT NULL: Qt binds a null QString as NULL.
inline QVariant wholeText(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1StringView("")) : QVariant(text);
}

/// As a JSON array; NULL when there is none.
inline QVariant fromTexts(const QStringList &texts)
{
    if (texts.isEmpty())
        return {};
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json);
}

inline QStringList toTexts(const QVariant &value)
{
    QStringList texts;
    for (const QJsonValue &text : QJsonDocument::fromJson(value.toString().toUtf8()).array())
        texts += text.toString();
    return texts;
}

inline Timestamp toTime(const QVariant &value)
{
    return Timestamp(std::chrono::milliseconds(value.toLongLong()));
}

inline std::optional<Timestamp> toOptionalTime(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(toTime(value));
}

} // namespace duello::columns
