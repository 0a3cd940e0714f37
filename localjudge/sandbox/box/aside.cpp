// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/aside.h"

#include "localjudge/sandbox/box/fail.h"

namespace duello::box {

Aside::Aside(std::function<int()> step) : m_step(std::move(step))
{
    const auto work = [](void *aside) -> void * {
        auto *self = static_cast<Aside *>(aside);
        self->m_error = self->m_step();
        return nullptr;
    };
    m_isRunning = ::pthread_create(&m_thread, nullptr, work, this) == 0;
    if (!m_isRunning)
        work(this); // no thread to be had: then one after the other
}

void Aside::wait()
{
    if (m_isRunning)
        ::pthread_join(m_thread, nullptr);
    m_isRunning = false;
}

void Aside::finish(const char *what)
{
    wait();
    if (m_error != 0)
        fail(what, m_error);
}

} // namespace duello::box
