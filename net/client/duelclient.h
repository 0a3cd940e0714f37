// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/codesender.h"
#include "net/client/networkwatch.h"
#include "net/client/opponentmirror.h"
#include "net/client/outboxstore.h"
#include "net/client/restclient.h"
#include "net/client/updatechannel.h"
#include "net/sync/syncengine.h"

#include <QTimer>

#include <map>
#include <memory>
#include <queue>

namespace duello {

/// A player's end of one server: keeps one duel at a time in step with it, over any fault, and delivers submissions
/// exactly once. All that it decides is SyncEngine's; this is the shell that performs its effects. One thread.
class DuelClient : public QObject
{
    Q_OBJECT

public:
    /// Loads the outbox and begins to send what it finds. `outboxFolder` belongs to this player on this server;
    /// `clock` outlives the client; `seed` is for waiting times.
    DuelClient(const ServerAddress &server, const Credentials &credentials, const QString &outboxFolder,
               const Clock &clock, quint32 seed, QObject *parent = nullptr);
    ~DuelClient() override;

    /// Follow this duel from now on, instead of another. The same one again: try to connect now.
    void watch(const DuelId &duel);
    /// Follow over this channel only; nothing: over the best that gets through. Goes over without an interruption.
    void pinChannel(std::optional<ChannelKind> channel);
    /// The machine is in another network, or in one again: what seems alive may be dead.
    void networkChanged();
    /// The same server is at another address: goes on there.
    void moveTo(const QUrl &url);
    /// Follow none. What waits in the outbox is sent all the same.
    void stop();

    /// Puts a submission to the watched duel on disk and on its way; its row is there when this returns.
    ClientTempId submit(const QString &problem, const QString &language, const QString &solution);
    /// Sends a failed one again, or a waiting one at once.
    void retry(const RowId &row);
    /// Gives up a failed one.
    void discard(const RowId &row);
    /// Tells the server what the code for this problem of the watched duel is now, for the other to see as far as the
    /// duel allows. To be called at every change of the text: what differs is sent, at most every `codeInterval`.
    void sendCode(const QString &problem, const QString &language, const QString &text);
    static constexpr std::chrono::milliseconds codeInterval{50};

    /// The text of a pending row; nothing for others: ask rest().submission().
    std::optional<QString> source(const RowId &row) const;

    QList<Row> rows() const { return m_engine.rows(); }
    const std::optional<Duel> &duel() const { return m_engine.duel(); }
    const ConnectionStatus &connection() const { return m_engine.connection(); }
    SyncDiagnostics diagnostics() const { return m_engine.diagnostics(); }
    /// To be added to this machine's civil time to have the server's.
    std::chrono::milliseconds serverOffset() const { return m_serverOffset; }
    /// Files of the outbox that could not be read; they are kept, renamed.
    const QStringList &unreadableEntries() const { return m_unreadable; }

    /// For one-shot requests as the same player.
    RestClient &rest() { return m_rest; }

Q_SIGNALS:
    /// rows() has changed by these; also when another duel is watched.
    void rowsChanged(const QList<duello::RowOp> &ops);
    void duelChanged(const duello::Duel &duel);
    /// Something of the other player in the watched duel, new or told once more; code comes as a whole text.
    void opponentSeen(const duello::OpponentBody &seen);
    void connectionChanged(const duello::ConnectionStatus &status);
    void serverOffsetChanged(std::chrono::milliseconds offset);
    /// An entry could not be written or removed. A submission that is not on disk is not sent: its row is Failed.
    void storageFailed(const duello::Error &error);
    /// The server does not know our token any more, or forbids what we follow. Nothing is tried until watch().
    void sessionRefused(const duello::Error &error);

private:
    void feed(const SyncInput &input);
    void drop(quint64 stream);
    void sendWaitingCode();
    void send(const CodeUpdate &update);
    void sendWhole(const CodeReply &reply);
    std::unique_ptr<UpdateChannel> newChannel(ChannelKind kind) const;
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
    void perform(const effect::OpponentSeen &effect);
    void perform(const effect::OpponentMissed &effect);
    void perform(const effect::ConnectionChanged &effect);
    void perform(const effect::ServerOffsetChanged &effect);
    void perform(const effect::SessionRefused &effect);
    void perform(const effect::StorageFailed &effect);

    const Clock &m_clock;
    SyncEngine m_engine;
    OutboxStore m_store;
    RestClient m_rest;
    QTimer m_timer;
    NetworkWatch m_network;

    const QString m_instance;
    DuelId m_watched;
    std::map<quint64, std::unique_ptr<UpdateChannel>> m_channels; ///< by stream: one, or two while one takes over
    CodeSender m_code;                                            ///< of the watched duel
    QHash<QString, Code> m_waitingCode;                           ///< by problem: the last text that nobody was told
    QTimer m_codeTimer;                                           ///< runs while the next text has to wait
    OpponentMirror m_opponent;
    std::queue<SyncInput> m_inputs; ///< an effect may bring the next input before the step is performed
    bool m_busy = false;
    std::chrono::milliseconds m_serverOffset{0};
    QStringList m_unreadable;
};

} // namespace duello
