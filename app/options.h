// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/localjudge.h"

#include <QStringList>

namespace duello {

/// What the command line of `duello` says.
struct Options
{
    QString dataDirectory;                      ///< database, drafts, outbox, settings; made when absent
    QString problemsDirectory;                  ///< the bundled packages
    QString boxProgram = helperBesideProgram(); ///< duello-box, which makes the sandboxes
    int port = 5001;                            ///< the first to try when a duel is hosted; 0: any
    quint16 beaconPort = 5002;                  ///< where duels of this network are announced (UDP)
    QString link;                               ///< an invitation, duello://…; empty: none
    bool demo = false;                          ///< play a whole duel by itself, then quit
    QString demoDirectory;                      ///< where its pictures go
};

/// Answers --help and --version itself, by leaving the program.
Options optionsFromArguments(const QStringList &arguments);

/// Where the preferences are, in the data folder.
QString preferencesFile(const Options &options);

} // namespace duello
