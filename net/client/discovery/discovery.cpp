// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/discovery/discovery.h"

#include <KDNSSD/RemoteService>
#include <KDNSSD/ServiceBrowser>

#include <QNetworkDatagram>

namespace duello {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookInterval = 1s;
/// A flood of datagrams leaves the event loop room between so many.
constexpr int mostAtOnce = 100;

} // namespace

Discovery::Discovery(const Clock &clock, quint16 port, QObject *parent) : QObject(parent), m_clock(clock), m_port(port)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &Discovery::look);
    connect(&m_socket, &QUdpSocket::readyRead, this, &Discovery::hear);
}

Discovery::~Discovery() = default;

void Discovery::start()
{
    if (m_look.isActive())
        return;
    m_look.start();
    listen();
    browse();
}

void Discovery::stop()
{
    m_look.stop();
    m_socket.close();
    m_browser.reset();
    m_found.clear();
}

/// Several programs on one machine listen to one port.
void Discovery::listen()
{
    if (m_socket.state() != QAbstractSocket::BoundState)
        m_socket.bind(QHostAddress::AnyIPv4, m_port, QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint);
}

void Discovery::hear()
{
    bool isNews = false;
    for (int i = 0; i < mostAtOnce && m_socket.hasPendingDatagrams(); ++i) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram(longestDatagram + 1);
        const Result<Announcement> announcement = announcementFromDatagram(datagram.data());
        if (announcement && m_found.heard(*announcement, datagram.senderAddress().toString(), m_clock.steady()))
            isNews = true;
    }
    if (m_socket.hasPendingDatagrams())
        QMetaObject::invokeMethod(this, &Discovery::hear, Qt::QueuedConnection);
    if (isNews)
        Q_EMIT changed();
}

void Discovery::browse()
{
    if (KDNSSD::ServiceBrowser::isAvailable() != KDNSSD::ServiceBrowser::Working)
        return;
    m_browser = std::make_unique<KDNSSD::ServiceBrowser>(serviceType, true);
    connect(m_browser.get(), &KDNSSD::ServiceBrowser::serviceAdded, this,
            [this](const KDNSSD::RemoteService::Ptr &service) {
                const Result<FoundDuel> duel = foundDuel(service->textData());
                if (duel && m_found.published(service->serviceName(), *duel))
                    Q_EMIT changed();
            });
    connect(m_browser.get(), &KDNSSD::ServiceBrowser::serviceRemoved, this,
            [this](const KDNSSD::RemoteService::Ptr &service) {
                if (m_found.unpublished(service->serviceName()))
                    Q_EMIT changed();
            });
    m_browser->startBrowse();
}

void Discovery::look()
{
    listen(); // the port may be free now, or the network there
    if (m_found.forgetSilent(m_clock.steady()))
        Q_EMIT changed();
}

} // namespace duello
