// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/attemptlimit.h"

namespace duello {

bool AttemptLimit::mayTry(const QHostAddress &peer)
{
    forgetOldWindow();
    return m_total < inAll && m_failures.value(peer) < perAddress;
}

void AttemptLimit::failed(const QHostAddress &peer)
{
    forgetOldWindow();
    ++m_failures[peer];
    ++m_total;
}

void AttemptLimit::forgetOldWindow()
{
    const std::chrono::milliseconds now = m_clock.steady();
    if (now - m_since < window)
        return;
    m_since = now;
    m_failures.clear();
    m_total = 0;
}

} // namespace duello
