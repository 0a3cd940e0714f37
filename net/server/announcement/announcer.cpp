// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/announcement/announcer.h"

#include "net/server/announcement/localnetwork.h"

#include <KDNSSD/PublicService>
#include <KDNSSD/ServiceBrowser>

namespace duello {

using namespace Qt::StringLiterals;

Announcer::Announcer(quint16 port, QObject *parent) : QObject(parent), m_port(port)
{
    m_beat.setInterval(interval);
    connect(&m_beat, &QTimer::timeout, this, &Announcer::beat);
}

Announcer::~Announcer()
{
    stop();
}

void Announcer::announce(const FoundDuel &duel)
{
    const bool isOther = m_duel && (m_duel->hostId != duel.hostId || m_duel->duel != duel.duel);
    if (isOther)
        stop();
    FoundDuel reachable = duel;
    reachable.addresses = ownAddresses();
    const bool isNews = reachable != m_duel;
    m_duel = reachable;
    if (isNews)
        publish();
    send(false);
    m_beat.start();
}

void Announcer::stop()
{
    m_beat.stop();
    m_service.reset();
    if (m_duel)
        send(true);
    m_duel.reset();
}

/// The computer may have come into another network.
void Announcer::beat()
{
    const QStringList addresses = ownAddresses();
    if (addresses != m_duel->addresses) {
        m_duel->addresses = addresses;
        publish();
    }
    send(false);
}

void Announcer::send(bool gone)
{
    const QByteArray datagram = announcementDatagram(*m_duel, gone);
    const QList<QHostAddress> everyone = broadcastAddresses();
    for (const QHostAddress &network : everyone)
        m_socket.writeDatagram(datagram, network, m_port);
}

void Announcer::publish()
{
    if (KDNSSD::ServiceBrowser::isAvailable() != KDNSSD::ServiceBrowser::Working)
        return;
    if (!m_service) {
        const QString name = u"%1 (%2)"_s.arg(m_duel->playerName, m_duel->hostName);
        m_service = std::make_unique<KDNSSD::PublicService>(name, serviceType, m_duel->port);
    }
    m_service->setPort(m_duel->port);
    m_service->setTextData(announcementWords(*m_duel));
    if (!m_service->isPublished())
        m_service->publishAsync();
}

} // namespace duello
