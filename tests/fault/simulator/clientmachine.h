// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/virtualchannel.h"

#include "net/client/credentials.h"
#include "net/sync/syncengine.h"

#include <QMap>

#include <deque>

namespace duello::simulator {

/// One program of a player on a machine of its own: the real engine, and in place of net/client's shell one that
/// performs the effects on the virtual network and on a disk that keeps what was synced.
class ClientMachine
{
public:
    ClientMachine(Timeline &timeline, Link &link, History &history, int number, const Credentials &credentials,
                  const DuelId &duel, quint32 seed);

    void start();
    bool isUp() const { return m_engine.has_value(); }
    /// Kills it now; `powerCut`: files whose removal was not synced are back.
    void kill(bool powerCut);
    /// Kills it in the middle of a step: before it performs the so-manieth effect from now.
    void killBefore(int effects, bool powerCut) { m_doom = {effects, powerCut}; }
    /// It is not to be killed any more.
    void spare() { m_doom.reset(); }
    /// The machine sleeps: nothing runs, its steady clock stands still.
    void sleep(milliseconds time) { freeze(time, true); }
    /// The process is stopped (SIGSTOP): nothing of it runs.
    void stop(milliseconds time) { freeze(time, false); }

    void submit(const QString &solution);
    void watchAgain() { feed(input::Watch{m_duel}); }
    /// The player wants this channel and no other, also after the next start; nothing: the best that gets through.
    void pin(std::optional<ChannelKind> channel);
    void retryFailed();
    void giveUpFailed();

    QList<Row> rows() const { return m_engine->rows(); }
    const std::optional<Duel> &duel() const { return m_engine->duel(); }
    const ConnectionStatus &connection() const { return m_engine->connection(); }
    ClientLife who() const { return {m_number, m_life}; }
    const Credentials &credentials() const { return m_credentials; }
    QList<ClientTempId> storedKeys() const { return m_disk.keys(); }
    http::Request request(const QByteArray &method, const QString &path, const QByteArray &body = {}) const;
    /// What opens a stream as the player, but for the cursor.
    http::Request streamRequest(ChannelKind kind, const QString &instance) const;

    VirtualClock clock;
    bool isDiskFull = false;

private:
    struct Doom
    {
        int effects = 0;
        bool powerCut = false;
    };

    /// An open stream, and what it has shown without a hole: by this a needless snapshot is recognised.
    struct Stream
    {
        std::shared_ptr<VirtualChannel> channel;
        EventId last;
        bool greeted = false;
        bool missesNothing = true;

        void observe(const StreamMessage &message);
    };

    void feed(const SyncInput &input);
    void runInputs();
    void freeze(milliseconds time, bool asleep);
    void perform(const effect::SaveOutboxEntry &effect);
    void perform(const effect::PostSubmission &effect);
    void perform(const effect::FetchSnapshot &effect);
    void perform(const effect::FetchDifference &effect);
    void perform(const effect::OpenStream &effect);
    void perform(const effect::CloseStream &effect);
    void perform(const effect::RemoveOutboxEntry &effect);
    void perform(const effect::SetTimer &effect);
    void perform(const effect::RowsChanged &effect);
    void perform(const effect::DuelChanged &effect);
    void perform(const effect::ConnectionChanged &effect);
    template <class T> void perform(const T &) {}
    void received(quint64 number, const StreamMessage &message);
    void drop(quint64 number);

    Timeline &m_timeline;
    Link &m_link;
    History &m_history;
    const int m_number;
    const Credentials m_credentials;
    const DuelId m_duel;
    QRandomGenerator m_random;

    QMap<ClientTempId, OutboxEntry> m_disk;
    QMap<ClientTempId, OutboxEntry> m_removed; ///< and not synced

    int m_life = 0;
    int m_lastKey = 0;
    Timeline::Life m_process; ///< null: it does not run
    std::optional<SyncEngine> m_engine;
    std::optional<Doom> m_doom;
    std::deque<SyncInput> m_inputs;
    bool m_busy = false;
    std::shared_ptr<const void> m_frozen; ///< until it thaws
    Timeline::Life m_timer;
    std::optional<ChannelKind> m_pinned;
    std::map<quint64, Stream> m_streams;
    bool m_leftWhole = false; ///< the last stream was closed here, and it had missed nothing
    QString m_epoch;
};

} // namespace duello::simulator
