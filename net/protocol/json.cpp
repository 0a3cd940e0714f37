// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/json.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// Blanks every comma between a value and a closing bracket, outside of strings. Text without one comes back as it is.
QByteArray withoutTrailingCommas(QByteArray text)
{
    bool inString = false;
    char last = '{'; // the last character that is no white space
    qsizetype comma = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            continue;
        if ((c == '}' || c == ']') && comma >= 0)
            text[comma] = ' ';
        comma = c == ',' && last != '{' && last != '[' && last != ',' ? i : -1;
        inString = c == '"';
        last = c;
    }
    return text;
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray &text)
{
    QJsonParseError parseError;
    QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (document.isNull()) {
        const QJsonDocument mended = QJsonDocument::fromJson(withoutTrailingCommas(text));
        if (mended.isNull()) {
            return failure(ErrorCode::BadJson,
                           u"not JSON: %1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
        }
        document = mended;
    }
    if (!document.isObject())
        return failure(ErrorCode::BadJson, u"not a JSON object"_s);
    return document.object();
}

QByteArray toText(const QJsonObject &object)
{
    const QByteArray utf8 = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return utf8;
    const QString text = QString::fromUtf8(utf8);
    QByteArray ascii;
    ascii.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            ascii.append(static_cast<char>(c.unicode()));
        else
            ascii.append("\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
    }
    return ascii;
}

QString timestampText(Timestamp time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 96> text{}; // by hand: a stream is full of them, and QDateTime takes its time
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()), int(clock.subseconds().count()));
    return QString::fromLatin1(text.data());
}

std::optional<Timestamp> timestampFromText(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

std::optional<Cursor> cursorFromText(const QString &text, const QString &epoch)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    bool isNumber = false;
    const QString digits = text.mid(dot + 1);
    const qint64 number = digits.toLongLong(&isNumber);
    if (!isNumber || number < 0 || !digits.at(0).isDigit())
        return std::nullopt;
    return Cursor{dot < 0 ? epoch : text.left(dot), EventId(number)};
}

namespace json {

bool Reader::has(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

void Reader::wrong(QLatin1StringView key)
{
    if (!m_error)
        m_error = Error{ErrorCode::BadJson, u"field \"%1\" is missing or wrong"_s.arg(key)};
}

QString Reader::text(QLatin1StringView key)
{
    if (!m_object.value(key).isString())
        wrong(key);
    return m_object.value(key).toString();
}

QString Reader::textOr(QLatin1StringView key, const QString &otherwise)
{
    return has(key) ? text(key) : otherwise;
}

qint64 Reader::number(QLatin1StringView key)
{
    constexpr qint64 notWhole = std::numeric_limits<qint64>::min();
    const qint64 value = m_object.value(key).toInteger(notWhole);
    if (value == notWhole) {
        wrong(key);
        return 0;
    }
    return value;
}

qint64 Reader::numberOr(QLatin1StringView key, qint64 otherwise)
{
    return has(key) ? number(key) : otherwise;
}

int Reader::integer(QLatin1StringView key)
{
    const qint64 value = number(key);
    if (!std::in_range<int>(value))
        wrong(key);
    return std::in_range<int>(value) ? int(value) : 0;
}

int Reader::integerOr(QLatin1StringView key, int otherwise)
{
    return has(key) ? integer(key) : otherwise;
}

QList<int> Reader::integers(QLatin1StringView key)
{
    QList<int> list;
    for (const QJsonValue &item : items(key, QJsonValue::Double)) {
        const qint64 value = item.toInteger(std::numeric_limits<qint64>::min());
        if (std::in_range<int>(value))
            list.append(int(value));
        else
            wrong(key);
    }
    return list;
}

bool Reader::flagOr(QLatin1StringView key, bool otherwise)
{
    if (!has(key))
        return otherwise;
    if (!m_object.value(key).isBool())
        wrong(key);
    return m_object.value(key).toBool();
}

Timestamp Reader::time(QLatin1StringView key)
{
    const std::optional<Timestamp> value = timestampFromText(text(key));
    if (!value)
        wrong(key);
    return value.value_or(Timestamp{});
}

std::optional<Timestamp> Reader::timeIfAny(QLatin1StringView key)
{
    if (!has(key))
        return std::nullopt;
    return time(key);
}

QJsonObject Reader::object(QLatin1StringView key)
{
    if (!m_object.value(key).isObject())
        wrong(key);
    return m_object.value(key).toObject();
}

QJsonArray Reader::items(QLatin1StringView key, QJsonValue::Type type)
{
    const QJsonArray array = m_object.value(key).toArray();
    const bool right = m_object.value(key).isArray() &&
                       std::ranges::all_of(array, [type](const QJsonValue &item) { return item.type() == type; });
    if (has(key) && !right)
        wrong(key);
    return array;
}

Remark Reader::remark(QLatin1StringView key)
{
    const QString words = textOr(key, {});
    const QString kind = m_object.value(QString(key + "_kind"_L1)).toString();
    QStringList arguments;
    for (const QJsonValue &value : m_object.value(QString(key + "_arguments"_L1)).toArray())
        arguments += value.toString();
    return remarkFrom(kind, arguments, words);
}

QStringList Reader::texts(QLatin1StringView key)
{
    QStringList list;
    for (const QJsonValue &item : items(key, QJsonValue::String))
        list.append(item.toString());
    return list;
}

Localized Reader::localized(QLatin1StringView key)
{
    Localized texts;
    const QJsonObject table = has(key) ? object(key) : QJsonObject();
    for (auto it = table.begin(); it != table.end(); ++it) {
        if (!it->isString())
            wrong(key);
        texts.insert(it.key(), it->toString());
    }
    return texts;
}

void insertRemark(QJsonObject &object, QLatin1StringView key, const Remark &remark)
{
    if (remark.isEmpty())
        return;
    object.insert(key, remarkWords(remark));
    object.insert(QString(key + "_kind"_L1), remarkKindName(remark.kind));
    object.insert(QString(key + "_arguments"_L1), QJsonArray::fromStringList(remark.arguments));
}

QJsonObject localizedToJson(const Localized &texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace json
} // namespace duello
