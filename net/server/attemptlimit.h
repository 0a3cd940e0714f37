// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"

#include <QHash>
#include <QHostAddress>

namespace duello {

/// Counts wrong guesses of each address and, lest a swarm guess together, of all.
class AttemptLimit
{
public:
    static constexpr int perAddress = 5;
    static constexpr int inAll = 100;
    static constexpr std::chrono::minutes window{1};

    explicit AttemptLimit(const Clock &clock) : m_clock(clock) {}

    bool mayTry(const QHostAddress &peer);
    void failed(const QHostAddress &peer);

private:
    void forgetOldWindow();

    const Clock &m_clock;
    std::chrono::milliseconds m_since{0};
    QHash<QHostAddress, int> m_failures;
    int m_total = 0;
};

} // namespace duello
