// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"

#include <QThread>

#include <memory>

namespace duello {

/// A judge and the thread it lives in. Going away ends what it runs.
class JudgeThread final
{
public:
    JudgeThread(std::unique_ptr<Judge> judge, const QString &name);
    ~JudgeThread();
    Q_DISABLE_COPY_MOVE(JudgeThread)

    /// Call its slots through queued connections only; its constant questions may be asked directly.
    Judge &judge() { return *m_judge; }

private:
    QThread m_thread;
    std::unique_ptr<Judge> m_judge;
};

} // namespace duello
