// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/clientmachine.h"
#include "tests/fault/simulator/schedule.h"

namespace duello::simulator {

/// How the world of every run begins: two players in a duel that has just started, or is about to end.
struct Beginning
{
    VirtualDisk::Image disk;
    QList<Credentials> players;
    DuelId duel;
    milliseconds age{0}; ///< of the world; machines' clocks begin there

    static Beginning make(Timeline &timeline, bool endsSoon);
};

/// A server, its judge, and clients on links of their own.
class World
{
public:
    World(Timeline &timeline, const Beginning &beginning, const Schedule &schedule);
    ~World();

    /// Lets what is to happen happen, for so long.
    void pass(milliseconds time);
    void begin(const Action &action);
    /// All faults are over: every machine runs, every link is whole, and players try again what failed.
    void heal();
    /// Whether nothing is under way and nobody waits.
    bool isAtRest();

    /// What the server would answer to this client now.
    Result<SubmissionsSnapshot> submissionsOf(const ClientMachine &client);
    Result<DuelSnapshot> duelOf(const ClientMachine &client);

    History history;
    ServerMachine server;
    std::vector<std::unique_ptr<Link>> links;
    std::vector<std::unique_ptr<ClientMachine>> clients;

private:
    void beginAtClient(const Action &action, ClientMachine &client);
    void beginOnLink(const Action &action, Link &link, ClientMachine &client);
    void watchSilence(const Action &action, Link &link, ClientMachine &client);
    void beginAtServer(const Action &action);
    void beginByStranger(const Action &action, Link &link, const ClientMachine &client);
    void submit(const Action &action, ClientMachine &client);
    void kill(ClientMachine &client, const Action &action);
    void undoLater(const Action &action, std::function<void()> undo);

    Timeline &m_timeline;
    const DuelId m_duel;
    Timeline::Life m_faults = std::make_shared<int>(); ///< of what ends faults
    const Timeline::Life m_strangers = std::make_shared<int>();
    std::vector<std::shared_ptr<Pipe>> m_probes;
};

} // namespace duello::simulator
