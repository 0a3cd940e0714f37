// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>

#include <sys/types.h>
#include <vector>

namespace duello {

/// Helpers that have reported and are taking their box down. Nobody waits for that, since it is on no one's way: those
/// that have ended are reaped when the next one starts, the rest at the end. Any thread.
class RetiredHelpers
{
public:
    RetiredHelpers() = default;
    ~RetiredHelpers();
    Q_DISABLE_COPY_MOVE(RetiredHelpers)

    void add(pid_t helper);
    void reapEnded();

private:
    void reap(int options);

    QMutex m_mutex;
    std::vector<pid_t> m_helpers;
};

} // namespace duello
