// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"

namespace duello {

/// Time that passes when the test says so.
class FakeClock final : public Clock
{
public:
    /// 2026-11-23T09:00:00Z unless told otherwise.
    explicit FakeClock(Timestamp start = Timestamp{std::chrono::seconds{1795424400}}) : m_now(start) {}

    Timestamp now() const override { return m_now; }
    std::chrono::milliseconds steady() const override { return m_steady; }

    void advance(std::chrono::milliseconds by)
    {
        m_now += by;
        m_steady += by;
    }
    /// As when the machine's clock is set: civil time alone.
    void jump(std::chrono::milliseconds by) { m_now += by; }

private:
    Timestamp m_now;
    std::chrono::milliseconds m_steady{1000};
};

} // namespace duello
