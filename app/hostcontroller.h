// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hostedserver.h"
#include "app/hostingfile.h"
#include "app/player.h"
#include "net/client/certificateprobe.h"
#include "net/server/announcement/announcer.h"
#include "ui/models/hostingmodel.h"

namespace duello {

/// What a host needs; all outlive the controller.
struct HostingParts
{
    HostedServer &server;
    Player &home; ///< our end of that server
    DuelModel &duel;
    HostingModel &model;
};

/// Hosts a duel: opens the door to other machines, creates the duel over loopback like any other, tells the network of
/// it while a seat is free. The door and its code outlive a crash, so that a guest comes back by the same address.
class HostController final : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where it is noted that the door is open. `port`: the first to try; 0: any. `beacon`: the port that is
    /// announced on.
    HostController(const HostingParts &parts, const Identity &identity, const QString &folder, quint16 port,
                   quint16 beacon, QObject *parent = nullptr);

    /// The controller of the home server has the stage and tells of the duel, or `failed` follows.
    void host(const CreateDuelRequest &request);
    /// Shuts the door. A duel that has not begun is called off.
    void stop();
    /// Whether the door is open for this duel.
    bool isHosting(const DuelId &id) const { return m_parts.model.state().on && m_hosted == id; }
    /// Opens the door again that was open when the program ended, if its duel is still on.
    void resume();

Q_SIGNALS:
    void failed(const duello::Error &error);

private:
    void open(const QString &code, quint16 port);
    void opened(quint16 port, const QByteArray &fingerprint);
    void refused(const Error &error);
    void shut();
    void knock();
    void showAddresses();
    void follow();
    void announce(const Duel &duel);
    void change(const std::function<void(HostingState &)> &edit);

    HostingParts m_parts;
    const Identity m_identity;
    const HostingFile m_file;
    const quint16 m_port;
    std::optional<CreateDuelRequest> m_request; ///< what waits for the door
    QByteArray m_fingerprint;
    DuelId m_hosted;
    DuelState m_state = DuelState::Open; ///< of it
    Announcer m_announcer;
    CertificateProbe m_probe;
    QTimer m_look; ///< this computer may come into another network
};

} // namespace duello
