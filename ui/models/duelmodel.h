// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The duel as the duel page shows it. One writer, the controller; any number of readers in the window's thread.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/language.h"
#include "net/protocol/problem.h"
#include "net/sync/connection.h"
#include "net/sync/diagnostics.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace duello {

class DuelModel : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives the model.
    explicit DuelModel(const Clock &clock, QObject *parent = nullptr);

    /// Nothing: no duel is on. Another duel than before also forgets the problems of the old one.
    void setDuel(const std::optional<Duel> &duel);
    /// Who I am, in which life of the server's database, and whether that server is another player's.
    void setPlayer(const UserId &me, const QString &epoch, bool isGuest = false);
    void setProblem(const QString &label, const Problem &problem);
    void setLanguages(const QList<LanguageInfo> &languages);
    /// A loss of the live connection counts only after `barelySeen`: one that is over before that is no news.
    void setConnection(const ConnectionStatus &connection);
    static constexpr std::chrono::milliseconds barelySeen{300};
    /// Who to ask for the innards of the connection; is asked only while somebody looks.
    void setDiagnosticsSource(std::function<SyncDiagnostics()> source) { m_diagnose = std::move(source); }
    /// What to add to this machine's clock to get the server's.
    void setServerOffset(std::chrono::milliseconds offset);

    const std::optional<Duel> &duel() const { return m_duel; }
    const UserId &me() const { return m_me; }
    const QString &epoch() const { return m_epoch; }
    bool isGuest() const { return m_isGuest; }
    /// Null when I sit in no seat of this duel, or there is none.
    const Seat *mySeat() const;
    /// Null in a duel against the clock and while nobody has come.
    const Seat *rivalSeat() const;
    /// Null until it was revealed and fetched.
    const Problem *problem(const QString &label) const;
    const QList<LanguageInfo> &languages() const { return m_languages; }
    const ConnectionStatus &connection() const { return m_connection; }
    /// What is known of the rival is as it was.
    bool isOffline() const { return m_connection.state == ConnectionState::Offline; }
    SyncDiagnostics diagnostics() const { return m_diagnose ? m_diagnose() : SyncDiagnostics{}; }
    const Clock &clock() const { return m_clock; }

    /// To the start while the countdown runs, to the deadline while the duel runs, never below zero; nothing otherwise.
    std::optional<std::chrono::milliseconds> remaining() const;
    /// Whether the duel may still be called off without a result.
    bool mayAbort() const;
    /// Whether the rival has been away for so long that the end may be claimed. Not while that is not known.
    bool mayClaim() const;
    /// When I may submit again; nothing when I may now.
    std::optional<Timestamp> cooldownUntil() const;
    Timestamp serverNow() const;

Q_SIGNALS:
    /// Anything of the duel, of me, or of the server's time.
    void duelChanged();
    void problemChanged(const QString &label);
    void languagesChanged();
    void connectionChanged();

private:
    void takeConnection();

    const Clock &m_clock;
    std::optional<Duel> m_duel;
    UserId m_me;
    QString m_epoch;
    bool m_isGuest = false;
    QMap<QString, Problem> m_problems;
    QList<LanguageInfo> m_languages;
    ConnectionStatus m_connection;
    ConnectionStatus m_nextConnection; ///< what m_connection becomes when m_settling is over
    QTimer m_settling;
    std::function<SyncDiagnostics()> m_diagnose;
    std::chrono::milliseconds m_serverOffset{0};
};

} // namespace duello
