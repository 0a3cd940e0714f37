// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading of single fields, for codec*.cpp. Private to net/protocol.
#pragma once

#include "net/protocol/codec.h"

namespace duello::json {

/// Collects the first field that was wrong, so that a reader is a list of lines and one check at the end.
class Reader
{
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    QString text(QLatin1StringView key);
    QString textOr(QLatin1StringView key, const QString &otherwise);
    qint64 number(QLatin1StringView key);
    qint64 numberOr(QLatin1StringView key, qint64 otherwise);
    /// The same where an int is kept; wrong beyond its bounds.
    int integer(QLatin1StringView key);
    int integerOr(QLatin1StringView key, int otherwise);
    /// Empty when the key is absent; wrong when it is no array of such numbers.
    QList<int> integers(QLatin1StringView key);
    bool flagOr(QLatin1StringView key, bool otherwise);
    Timestamp time(QLatin1StringView key);
    std::optional<Timestamp> timeIfAny(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);
    /// Empty when the key is absent; wrong when it is no array of texts.
    QStringList texts(QLatin1StringView key);
    Localized localized(QLatin1StringView key);
    /// What insertRemark() wrote, or a plain text; nothing when the key is absent.
    Remark remark(QLatin1StringView key);

    /// A word of a closed list, by its reading function.
    template <class T> T word(QLatin1StringView key, std::optional<T> (*read)(QStringView))
    {
        const std::optional<T> value = read(text(key));
        if (!value)
            wrong(key);
        return value.value_or(T{});
    }

    /// The same where the key may be absent: `otherwise` then.
    template <class T> T wordOr(QLatin1StringView key, std::optional<T> (*read)(QStringView), T otherwise)
    {
        return has(key) ? word(key, read) : otherwise;
    }

    /// Passes on what the reading of a nested value found.
    template <class T> T value(const Result<T> &nested)
    {
        if (!nested && !m_error)
            m_error = nested.error();
        return nested.value_or(T{});
    }

    /// Nested values, by the reading function of one. Empty when the key is absent; wrong when it is no array of them.
    template <class T> QList<T> list(QLatin1StringView key, Result<T> (*read)(const QJsonObject &))
    {
        QList<T> values;
        for (const QJsonValue &item : items(key, QJsonValue::Object))
            values.append(value(read(item.toObject())));
        return values;
    }

    /// The same where the key must be there.
    template <class T> QList<T> requiredList(QLatin1StringView key, Result<T> (*read)(const QJsonObject &))
    {
        if (!has(key))
            wrong(key);
        return list(key, read);
    }

    bool has(QLatin1StringView key) const;
    void wrong(QLatin1StringView key);
    const std::optional<Error> &error() const { return m_error; }

private:
    /// The members of an array, each of which has to be of `type`.
    QJsonArray items(QLatin1StringView key, QJsonValue::Type type);

    QJsonObject m_object;
    std::optional<Error> m_error;
};

template <class T> Result<T> finish(const Reader &reader, T value)
{
    if (reader.error())
        return std::unexpected(*reader.error());
    return value;
}

QJsonObject localizedToJson(const Localized &texts);

/// "detail": the English words, "detail_kind", "detail_arguments"; none of them when there is nothing to say.
void insertRemark(QJsonObject &object, QLatin1StringView key, const Remark &remark);

template <class List, class Write> QJsonArray arrayOf(const List &list, Write write)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(write(item));
    return array;
}

} // namespace duello::json
