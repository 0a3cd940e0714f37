// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/descriptors.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace duello::box {

Received receiveWithDescriptors(int from, void *packet, std::size_t size)
{
    Received received;
    iovec part{packet, size};
    alignas(cmsghdr) char ancillary[CMSG_SPACE(sizeof received.descriptors)];
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = ancillary;
    message.msg_controllen = sizeof ancillary;
    do
        received.size = ::recvmsg(from, &message, MSG_CMSG_CLOEXEC);
    while (received.size < 0 && errno == EINTR);
    const cmsghdr *header = received.size > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (header != nullptr && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
        const std::size_t bytes = header->cmsg_len - CMSG_LEN(0);
        std::memcpy(received.descriptors, CMSG_DATA(header), bytes);
        received.descriptorCount = static_cast<int>(bytes / sizeof(int));
    }
    return received;
}

} // namespace duello::box
