// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/rowlist.h"
#include "net/sync/syncengine.h"
#include "tests/support/fakeclock.h"

#include <QMap>

namespace duello {

/// A shell around a SyncEngine on a virtual clock: keeps the "disk", a mirror of the rows, and what was asked of the
/// network, for a script to answer.
class EngineDriver
{
public:
    EngineDriver(FakeClock &clock, QMap<ClientTempId, OutboxEntry> &disk, UserId user = UserId(QStringLiteral("1")))
        : m_clock(clock), m_disk(disk), m_engine(std::move(user), 7)
    {
    }

    /// As the program does at its start.
    void start() { feed(input::OutboxLoaded{m_disk.values()}); }

    void feed(const SyncInput &input)
    {
        m_inputs.append(input);
        if (m_inputs.size() > 1)
            return; // an effect of the step under way
        for (; !m_inputs.isEmpty(); m_inputs.removeFirst()) {
            const QList<SyncEffect> effects = m_engine.step(m_inputs.first(), instantOf(m_clock));
            for (const SyncEffect &effect : effects) {
                log.append(effect);
                std::visit([this](const auto &value) { perform(value); }, effect);
            }
        }
    }

    /// Lets virtual time pass, with a Tick whenever the engine asked for one.
    void pass(std::chrono::milliseconds time)
    {
        const auto end = m_clock.steady() + time;
        while (m_timer && *m_timer <= end) {
            m_clock.advance(std::max(*m_timer - m_clock.steady(), std::chrono::milliseconds{0}));
            m_timer.reset();
            feed(input::Tick{});
        }
        m_clock.advance(end - m_clock.steady());
    }

    /// The effects of one kind so far.
    template <class T> QList<T> all() const
    {
        QList<T> found;
        for (const SyncEffect &effect : log) {
            if (const T *value = std::get_if<T>(&effect))
                found.append(*value);
        }
        return found;
    }

    template <class T> T last() const
    {
        const QList<T> found = all<T>();
        Q_ASSERT(!found.isEmpty());
        return found.last();
    }

    const SyncEngine &engine() const { return m_engine; }
    const Row &row(qsizetype i = 0) const { return m_engine.rows().at(i); }

    QList<SyncEffect> log;
    QList<Row> mirror; ///< made of the operations alone
    std::optional<Error> diskError;

private:
    template <class T> void perform(const T &) {}
    void perform(const effect::SaveOutboxEntry &effect)
    {
        if (!diskError)
            m_disk.insert(effect.entry.key, effect.entry);
        feed(input::EntrySaved{effect.entry.key,
                               diskError ? Result<void>(std::unexpected(*diskError)) : Result<void>()});
    }
    void perform(const effect::RemoveOutboxEntry &effect) { m_disk.remove(effect.key); }
    void perform(const effect::SetTimer &effect) { m_timer = effect.at; }
    void perform(const effect::RowsChanged &effect) { mirror = applied(mirror, effect.ops); }

    FakeClock &m_clock;
    QMap<ClientTempId, OutboxEntry> &m_disk;
    SyncEngine m_engine;
    QList<SyncInput> m_inputs;
    std::optional<std::chrono::milliseconds> m_timer;
};

} // namespace duello
