// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/outbox.h"

#include <algorithm>

namespace duello {

bool isPassing(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::NotDuello:
    case ErrorCode::WrongCertificate:
    case ErrorCode::TooManyRequests:
    case ErrorCode::StorageUnavailable:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

void Outbox::add(const OutboxEntry &entry, bool stored)
{
    if (find(entry.key))
        return;
    const auto place =
        std::ranges::upper_bound(m_items, entry.clickedAt, {}, [](const Item &item) { return item.entry.clickedAt; });
    const State onDisk = entry.failure ? State::Failed : State::Waiting;
    m_items.insert(place, Item{.entry = entry, .state = stored ? onDisk : State::Storing});
}

bool Outbox::stored(const ClientTempId &key, std::chrono::milliseconds now)
{
    Item *found = item(key);
    if (!found || found->state != State::Storing)
        return false;
    found->state = found->entry.failure ? State::Failed : State::Waiting;
    found->dueAt = now;
    return true;
}

bool Outbox::storingFailed(const ClientTempId &key, const Error &error)
{
    Item *found = item(key);
    if (!found || found->state != State::Storing)
        return false;
    found->state = State::Failed;
    found->entry.failure = error;
    return true;
}

std::optional<Outbox::Post> Outbox::takeNext(std::chrono::milliseconds now)
{
    if (std::ranges::contains(m_items, State::Sending, &Item::state))
        return std::nullopt;
    const auto next = std::ranges::find_if(
        m_items, [now](const Item &item) { return item.state == State::Waiting && item.dueAt <= now; });
    if (next == m_items.end())
        return std::nullopt;
    next->state = State::Sending;
    return Post{next->entry, ++next->attempt};
}

int Outbox::failures(const ClientTempId &key) const
{
    const auto found = std::ranges::find(m_items, key, [](const Item &item) { return item.entry.key; });
    return found == m_items.end() ? 0 : found->failures;
}

std::optional<ClientTempId> Outbox::sending() const
{
    const auto found = std::ranges::find(m_items, State::Sending, &Item::state);
    return found == m_items.end() ? std::nullopt : std::optional(found->entry.key);
}

bool Outbox::isSending(const ClientTempId &key, int attempt) const
{
    return std::ranges::any_of(m_items, [&](const Item &item) {
        return item.entry.key == key && item.state == State::Sending && item.attempt == attempt;
    });
}

void Outbox::postpone(const ClientTempId &key, std::chrono::milliseconds until)
{
    if (Item *found = item(key)) {
        found->state = State::Waiting;
        found->dueAt = until;
        ++found->failures;
    }
}

OutboxEntry Outbox::refuse(const ClientTempId &key, const Error &error)
{
    Item *found = item(key);
    Q_ASSERT(found);
    found->state = State::Failed;
    found->entry.failure = error;
    return found->entry;
}

std::optional<OutboxEntry> Outbox::retry(const ClientTempId &key, std::chrono::milliseconds now)
{
    Item *found = item(key);
    if (!found)
        return std::nullopt;
    if (found->state == State::Failed) {
        found->state = State::Storing;
        found->entry.failure.reset();
        found->failures = 0;
        return found->entry;
    }
    if (found->state == State::Waiting)
        found->dueAt = now;
    return std::nullopt;
}

void Outbox::hasten(std::chrono::milliseconds now)
{
    for (Item &item : m_items) {
        if (item.state == State::Waiting || item.state == State::Sending) {
            item.state = State::Waiting;
            item.dueAt = now;
            item.failures = 0;
        }
    }
}

void Outbox::remove(const ClientTempId &key)
{
    m_items.removeIf([&](const Item &item) { return item.entry.key == key; });
}

const OutboxEntry *Outbox::find(const ClientTempId &key) const
{
    const auto found = std::ranges::find(m_items, key, [](const Item &item) { return item.entry.key; });
    return found == m_items.end() ? nullptr : &found->entry;
}

QList<OutboxEntry> Outbox::entries() const
{
    QList<OutboxEntry> entries;
    for (const Item &item : m_items)
        entries.append(item.entry);
    return entries;
}

std::optional<std::chrono::milliseconds> Outbox::deadline() const
{
    std::optional<std::chrono::milliseconds> first;
    for (const Item &item : m_items) {
        if (item.state == State::Sending)
            return std::nullopt;
        if (item.state == State::Waiting)
            first = std::min(first.value_or(item.dueAt), item.dueAt);
    }
    return first;
}

Outbox::Item *Outbox::item(const ClientTempId &key)
{
    const auto found = std::ranges::find(m_items, key, [](const Item &item) { return item.entry.key; });
    return found == m_items.end() ? nullptr : &*found;
}

} // namespace duello
