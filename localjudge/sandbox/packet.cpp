// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/packet.h"

#include "localjudge/sandbox/boxprotocol.h"

#include <cstring>
#include <sys/socket.h>

namespace duello {

bool sendPacket(int socket, const QByteArray &content, std::span<const int> descriptors)
{
    Q_ASSERT(descriptors.size() <= box::MostDescriptors);
    iovec part{const_cast<char *>(content.constData()), static_cast<std::size_t>(content.size())};
    alignas(cmsghdr) char ancillary[CMSG_SPACE(sizeof(int) * box::MostDescriptors)] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = ancillary;
    message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
    std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
    return ::sendmsg(socket, &message, MSG_NOSIGNAL) == content.size();
}

} // namespace duello
