// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/filedescriptor.h"
#include "localjudge/sandbox/tier.h"
#include "net/protocol/error.h"

#include <sys/types.h>

namespace duello {

/// In which control group the helper makes those of the boxes.
enum class GroupHome {
    Ours, ///< this process's own
    Scope ///< one of the helper's own, from the user's systemd
};

/// The helper that makes boxes, and what connects us to it. Started again when it has died. Any thread, one at a time.
class KeeperProcess
{
public:
    /// `helper` is the path of duello-box.
    KeeperProcess(const QString &helper, Tier tier, GroupHome groups = GroupHome::Ours);
    /// Ends the helper and every box, and waits until nothing of them is left.
    ~KeeperProcess();
    Q_DISABLE_COPY_MOVE(KeeperProcess)

    /// The control socket of a new box, which gets ready from now on. SandboxUnavailable when there is no helper.
    Result<FileDescriptor> order();

    /// Whether the helper still takes orders. It stops before it ends its boxes, so those ordered before are lost then.
    bool isAlive() const { return m_socket.isOpen() && hasPeer(m_socket); }

private:
    Result<void> start();
    void end();

    QString m_helper;
    Tier m_tier;
    GroupHome m_groups;
    pid_t m_process = -1;
    FileDescriptor m_socket;
};

} // namespace duello
