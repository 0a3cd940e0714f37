// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/certificateprobe.h"
#include "net/client/discovery/discovery.h"
#include "net/protocol/invite.h"

#include <QTimer>

namespace duello {

/// Looks for a host that does not answer where it was: its network gave it another address, or another program took its
/// port. It is the same host that announces the same certificate, and shows it when one knocks there.
class HostFinder final : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives it. `beacon`: the port that is listened to.
    HostFinder(const Clock &clock, quint16 beacon, QObject *parent = nullptr);

    /// Until it is found or given up; `lost` has a fingerprint. Who is looked for already goes on being.
    void look(const Invite &lost);
    void giveUp();

Q_SIGNALS:
    /// The way to the same host, which answers there.
    void found(const duello::Invite &place);

private:
    void listPlaces();
    void tryNext();

    Discovery m_discovery;
    CertificateProbe m_probe;
    QTimer m_again; ///< a server that is announced may not listen yet
    std::optional<Invite> m_lost;
    QList<Invite> m_places; ///< not tried yet
    Invite m_tried;
    bool m_isKnocking = false;
};

} // namespace duello
