// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hostfinder.h"

namespace duello {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds pause = 2s;

} // namespace

HostFinder::HostFinder(const Clock &clock, quint16 beacon, QObject *parent)
    : QObject(parent), m_discovery(clock, beacon)
{
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, &HostFinder::listPlaces);
    connect(&m_discovery, &Discovery::changed, this, &HostFinder::listPlaces);
    connect(&m_probe, &CertificateProbe::found, this, [this](const QByteArray &fingerprint) {
        m_isKnocking = false;
        if (fingerprint != m_tried.fingerprint)
            return tryNext(); // whoever it is, it is not our host
        giveUp();
        Q_EMIT found(m_tried);
    });
    connect(&m_probe, &CertificateProbe::failed, this, [this] {
        m_isKnocking = false;
        tryNext();
    });
}

void HostFinder::look(const Invite &lost)
{
    if (m_lost == lost)
        return;
    giveUp();
    m_lost = lost;
    m_discovery.start();
    m_again.start();
}

void HostFinder::giveUp()
{
    m_lost.reset();
    m_places.clear();
    m_isKnocking = false;
    m_probe.giveUp();
    m_discovery.stop();
    m_again.stop();
}

void HostFinder::listPlaces()
{
    if (!m_lost || m_isKnocking)
        return;
    m_places.clear();
    const QList<FoundDuel> duels = m_discovery.duels();
    for (const FoundDuel &duel : duels) {
        if (duel.fingerprint != m_lost->fingerprint)
            continue;
        for (const QString &address : duel.addresses) {
            const Invite place{address, duel.port, duel.code, duel.fingerprint};
            if (place.host != m_lost->host || place.port != m_lost->port)
                m_places.append(place);
        }
    }
    tryNext();
}

void HostFinder::tryNext()
{
    if (!m_lost || m_places.isEmpty())
        return;
    m_tried = m_places.takeFirst();
    m_isKnocking = true;
    m_probe.knock(m_tried.host, m_tried.port);
}

} // namespace duello
