// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <arpa/inet.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace attack {

namespace {

void callTheHost()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argument(0))));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    const int stream = socket(AF_INET, SOCK_STREAM, 0);
    mustFail("TCP to the host", connect(stream, generic, sizeof address));
    const int datagram = socket(AF_INET, SOCK_DGRAM, 0);
    mustFail("UDP to the host", sendto(datagram, "x", 1, 0, generic, sizeof address));
}

void connectTo(const char *what, const char *name, bool isAbstract)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t start = isAbstract ? 1 : 0;
    std::strncpy(address.sun_path + start, name, sizeof address.sun_path - 2);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + start + std::strlen(name));
    const int socketOfOurs = socket(AF_UNIX, SOCK_STREAM, 0);
    mustFail(what, connect(socketOfOurs, reinterpret_cast<const sockaddr *>(&address), size));
}

void callTheDesktop()
{
    connectTo("an abstract socket", argument(0), true);
}

void callServices()
{
    connectTo("a socket with a path", argument(0), false);
    for (const char *path : {"/run/dbus/system_bus_socket", "/tmp/.X11-unix/X0", "/run/user/0/bus",
                             "/run/user/1000/bus", "/run/systemd/private", "/var/run/docker.sock"})
        connectTo(path, path, false);
}

void openOddSockets()
{
    for (const int family : {AF_NETLINK, AF_PACKET, AF_VSOCK, AF_ALG, AF_INET6, AF_BLUETOOTH, AF_CAN, AF_KEY, AF_XDP})
        mustFail("a socket of an odd family", socket(family, SOCK_DGRAM, 0));
    mustFail("a raw socket", socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
}

constexpr Attack all[] = {
    {"call-the-host", callTheHost},
    {"call-the-desktop", callTheDesktop},
    {"call-services", callServices},
    {"open-odd-sockets", openOddSockets},
};

} // namespace

std::span<const Attack> ofTheNetwork()
{
    return all;
}

} // namespace attack
