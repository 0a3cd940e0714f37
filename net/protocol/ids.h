// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Identifiers are types: a duel's id cannot be passed where a submission's is wanted.
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

#include <compare>

namespace duello {

/// An opaque identifier. Empty means "none". Values are compared, hashed and printed, never taken apart.
template <class Tag> class TextId
{
public:
    TextId() = default;
    explicit TextId(QString value) : m_value(std::move(value)) {}

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const TextId &a, const TextId &b) { return a.m_value == b.m_value; }
    friend std::strong_ordering operator<=>(const TextId &a, const TextId &b)
    {
        return a.m_value.compare(b.m_value) <=> 0;
    }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

/// Made by the client before the first POST; the server keeps one submission for each (user, key) for ever.
using ClientTempId = TextId<struct ClientTempIdTag>;
/// Made by the server, stored before it is told to anyone.
using SubmissionId = TextId<struct SubmissionIdTag>;
using DuelId = TextId<struct DuelIdTag>;
using UserId = TextId<struct UserIdTag>;
/// Names a problem of the library ("sum-of-line"). A duel's own name for it is its label ("A").
using ProblemId = TextId<struct ProblemIdTag>;

/// The number of an event in one stream: 1, 2, 3, ... with no hole; 0 stands before the first.
class EventId
{
public:
    constexpr EventId() = default;
    constexpr explicit EventId(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr EventId next() const { return EventId(m_value + 1); }

    friend constexpr auto operator<=>(EventId, EventId) = default;

private:
    qint64 m_value = 0;
};

/// A place in a stream. `epoch` names the life of the server's database; numbers of two epochs cannot be compared.
struct Cursor
{
    QString epoch;
    EventId event;

    /// "k3f9.42", as `Last-Event-ID` and `last_event_id` carry it.
    QString toString() const { return epoch + u'.' + QString::number(event.value()); }

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

} // namespace duello

Q_DECLARE_METATYPE(duello::ClientTempId)
Q_DECLARE_METATYPE(duello::SubmissionId)
Q_DECLARE_METATYPE(duello::DuelId)
Q_DECLARE_METATYPE(duello::UserId)
Q_DECLARE_METATYPE(duello::ProblemId)
