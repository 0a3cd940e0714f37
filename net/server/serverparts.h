// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/language.h"
#include "net/server/serveroptions.h"

#include <QHash>
#include <QList>

#include <functional>

namespace duello {

class AttemptLimit;
class Database;
class Hub;
class Identity;
class LiveCode;
struct Metrics;
class ProblemLibrary;
class Random;
class Tickets;

/// What the routes of one server work with. The server owns all of it and outlives them.
struct ServerParts
{
    const ServerOptions &options;
    const Clock &clock;
    const ProblemLibrary &library;
    const QList<LanguageInfo> languages;
    const QString judgeTier;
    Random &random;
    Database &database;
    Tickets &tickets;
    Identity &identity;
    const QHash<QString, QString> &joinCodes; ///< by door; empty: none is asked for
    AttemptLimit &joinCodeLimit;
    Hub &hub;
    LiveCode &liveCode;
    Metrics &metrics;
    const std::function<int()> connectionCount;
};

} // namespace duello
