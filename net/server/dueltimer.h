// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"

#include <QObject>
#include <QTimer>

namespace duello {

class Database;

/// Moves duels on when nothing but time has passed: starts them, ends them at the deadline.
class DuelTimer : public QObject
{
    Q_OBJECT

public:
    DuelTimer(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Moves on what is due and sets the timer for what is not. To be called once at the start, for what became due
    /// while the server was not running; then it looks by itself after every change.
    void look();

private:
    bool moveOn();

    Database &m_database;
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace duello
