// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demoplayer.h"
#include "app/play.h"

#include <memory>

namespace duello {

/// Plays a duel offline and then one of two players, a host's window and a guest's side by side, as players would, and
/// saves a picture of each step. Everything it shows is the real thing: servers, TLS, judge, compiler.
class Demo final : public QObject
{
    Q_OBJECT

public:
    /// Makes the second player's application, started, when its turn comes; null when it cannot.
    using MakeGuest = std::function<std::unique_ptr<Application>()>;

    /// The application outlives it. Pictures go to `folder`, which is made; solutions are those of the packages in
    /// `problems`.
    Demo(Application &host, MakeGuest makeGuest, const QString &problems, const QString &folder,
         QObject *parent = nullptr);
    ~Demo() override;

    void start();

Q_SIGNALS:
    /// `failure`: what did not happen in time; empty when all went well.
    void finished(const QString &failure);

private:
    using Condition = std::function<bool()>;

    void playAlone();
    void playAtHome();
    void bringGuest();
    void openRoom();
    void comeIn();
    void fight();
    void finishAndPlayAgain();
    Condition hostSees(const QString &name);
    Condition guestSees(const QString &name);
    /// An accepted solution of the problem that is being played.
    QString solution();

    const MakeGuest m_makeGuest;
    const QString m_problems;
    DemoPlayer m_host;
    std::unique_ptr<Application> m_guestApplication;
    std::unique_ptr<DemoPlayer> m_guest;
    Play m_play;
};

} // namespace duello
