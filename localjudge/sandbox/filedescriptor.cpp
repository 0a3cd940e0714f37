// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/filedescriptor.h"

#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace duello {

FileDescriptor::~FileDescriptor()
{
    if (m_value >= 0)
        ::close(m_value);
}

DescriptorPair DescriptorPair::socket()
{
    int ends[2] = {-1, -1};
    [[maybe_unused]] const int result = ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends);
    return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

DescriptorPair DescriptorPair::pipe()
{
    int ends[2] = {-1, -1};
    [[maybe_unused]] const int result = ::pipe2(ends, O_CLOEXEC);
    return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

bool hasPeer(const FileDescriptor &socket)
{
    pollfd state{socket.get(), POLLIN, 0};
    return ::poll(&state, 1, 0) == 0;
}

QString systemError(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

} // namespace duello
