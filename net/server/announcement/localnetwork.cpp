// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/announcement/localnetwork.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// 127.0.0.0/8 has a broadcast address like any IPv4 network, and unlike a plain 127.0.0.1 it reaches every socket that
/// shares the port.
const QHostAddress everyoneHere(u"127.255.255.255"_s);

QList<QNetworkInterface> interfacesUp()
{
    QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    interfaces.removeIf([](const QNetworkInterface &one) {
        return !one.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning) ||
               one.flags().testFlag(QNetworkInterface::IsLoopBack);
    });
    return interfaces;
}

bool isOfContainersOrTunnels(const QString &name)
{
    constexpr std::array prefixes{"docker"_L1, "virbr"_L1, "br-"_L1, "vmnet"_L1, "tun"_L1, "tap"_L1, "wg"_L1, "lxc"_L1};
    return std::ranges::any_of(prefixes, [&name](QLatin1StringView prefix) { return name.startsWith(prefix); });
}

struct Ranked
{
    int rank; ///< the least is the likeliest
    QString address;
};

} // namespace

QStringList ownAddresses()
{
    QList<Ranked> found;
    const QList<QNetworkInterface> interfaces = interfacesUp();
    for (const QNetworkInterface &one : interfaces) {
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress address = entry.ip();
            if (address.isLinkLocal() || address.isLoopback()) // a link-local one is nothing without its interface
                continue;
            const int rank = (isOfContainersOrTunnels(one.name()) ? 2 : 0) +
                             (address.protocol() == QAbstractSocket::IPv6Protocol ? 1 : 0);
            found.append({rank, address.toString()});
        }
    }
    std::ranges::stable_sort(found, {}, &Ranked::rank);
    QStringList addresses;
    for (const Ranked &one : std::as_const(found))
        addresses.append(one.address);
    return addresses.isEmpty() ? QStringList{u"127.0.0.1"_s} : addresses;
}

QList<QHostAddress> broadcastAddresses()
{
    QList<QHostAddress> addresses{everyoneHere};
    const QList<QNetworkInterface> interfaces = interfacesUp();
    for (const QNetworkInterface &one : interfaces) {
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (!entry.broadcast().isNull() && !addresses.contains(entry.broadcast()))
                addresses.append(entry.broadcast());
        }
    }
    return addresses;
}

} // namespace duello
