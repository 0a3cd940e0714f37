// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QProcess>

#include <optional>

namespace duello {

/// A killable_player in a process of its own, and all that it has said (see tirelessplayer.h).
class PlayerProcess final : public QObject
{
    Q_OBJECT

public:
    /// When it dies.
    struct Death
    {
        std::chrono::milliseconds after{0};
        QString line; ///< then not yet, but as soon as it says a line that contains this; empty: at once
    };

    PlayerProcess(const QString &dataFolder, const QStringList &arguments);
    /// Kills it and waits for its end.
    ~PlayerProcess() override;

    /// Kills it, with SIGKILL, as `death` says.
    void dieAt(const Death &death);

    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    qint64 processId() const { return m_process.processId(); }
    /// Of steady_clock, in milliseconds, not later than the kill.
    qint64 killedAt() const { return m_killedAt; }

    const QList<QString> &lines() const { return m_lines; }
    /// The rest of the last line that begins with `word`.
    std::optional<QString> said(const QString &word) const;
    /// Waits for such a line; nothing when it does not come or the process ends.
    std::optional<QString> waitFor(const QString &word, std::chrono::milliseconds patience);

private:
    void readLines();
    void kill();

    QProcess m_process;
    QList<QString> m_lines;
    QString m_deadlyLine;
    qint64 m_killedAt = 0;
};

} // namespace duello
