// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/judgethread.h"

namespace duello {

JudgeThread::JudgeThread(std::unique_ptr<Judge> judge, const QString &name) : m_judge(std::move(judge))
{
    m_thread.setObjectName(name);
    m_judge->moveToThread(&m_thread);
    m_thread.start();
}

JudgeThread::~JudgeThread()
{
    // The judge dies in its own thread, so that what it owns there (timers, notifiers) does too.
    QMetaObject::invokeMethod(
        m_judge.get(),
        [this] {
            delete m_judge.release();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace duello
