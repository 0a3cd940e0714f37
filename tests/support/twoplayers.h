// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/rules/duelrules.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QJsonArray>

namespace duello {

/// A server, Alice who hosts a duel, and Bob who plays against her, over the routes.
class TwoPlayers
{
public:
    explicit TwoPlayers(int problems = 1, const ServerOptions &options = {});

    struct Player
    {
        QString token;
        std::unique_ptr<HttpProbe> http;
    };

    /// Makes a duel with these settings over the usual ones (sumofline, half an hour); empty when that is refused.
    QString create(const QJsonObject &settings = {});
    /// The same, and both are ready; until its problems are shown, unless `startsToo` is false.
    bool play(const QJsonObject &settings = {}, bool startsToo = true);

    HttpResponse move(Player &who, const QString &word, const QJsonObject &body = {});
    HttpResponse submit(Player &who, const QString &solution, const QString &problem = {});
    QJsonObject snapshot(Player &who, const QString &duel = {});
    QString state() { return snapshot(alice).value(QLatin1StringView("state")).toString(); }
    /// The id of the first problem, as it is shown.
    QString problemOf(Player &who, const QString &duel);
    std::unique_ptr<StreamProbe> stream(const Player &who, const QString &query = {});
    QString path(const QString &rest = {}) const;

    TestServer server;
    Player alice;
    Player bob;
    QString duel; ///< the last one made
};

} // namespace duello
