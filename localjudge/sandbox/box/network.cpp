// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/network.h"

#include "localjudge/sandbox/box/fail.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace duello::box {

FreshNetwork::FreshNetwork()
    : m_processes(check(::open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC), "open /proc"))
    , m_making([this] { return make(); })
{
}

FreshNetwork::~FreshNetwork()
{
    ::close(m_processes);
    if (m_network >= 0)
        ::close(m_network);
}

// Of all that a process is in, the network namespace may differ from thread to thread.
int FreshNetwork::make()
{
    if (::unshare(CLONE_NEWNET) != 0)
        return errno;
    m_network = ::openat(m_processes, "thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    return m_network < 0 ? errno : 0;
}

void FreshNetwork::enter()
{
    m_making.finish("create a network namespace");
    check(::setns(m_network, CLONE_NEWNET), "enter the network namespace");
}

} // namespace duello::box
