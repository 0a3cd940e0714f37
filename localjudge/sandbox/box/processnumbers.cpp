// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/processnumbers.h"

#include <fcntl.h>
#include <unistd.h>

namespace duello::box {

ProcessNumbers::ProcessNumbers() : m_setting(::open("/proc/sys/kernel/ns_last_pid", O_WRONLY | O_CLOEXEC)) {}

ProcessNumbers::~ProcessNumbers()
{
    if (m_setting >= 0)
        ::close(m_setting);
}

bool ProcessNumbers::beginAnew() const
{
    return m_setting >= 0 && ::pwrite(m_setting, "1", 1, 0) == 1;
}

} // namespace duello::box
