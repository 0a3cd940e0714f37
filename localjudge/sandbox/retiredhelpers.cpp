// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/retiredhelpers.h"

#include <sys/wait.h>

namespace duello {

RetiredHelpers::~RetiredHelpers()
{
    reap(0);
}

void RetiredHelpers::add(pid_t helper)
{
    const QMutexLocker lock(&m_mutex);
    m_helpers.push_back(helper);
}

void RetiredHelpers::reapEnded()
{
    reap(WNOHANG);
}

void RetiredHelpers::reap(int options)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_helpers, [options](pid_t helper) { return ::waitpid(helper, nullptr, options) != 0; });
}

} // namespace duello
