// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/keeperprocess.h"

#include "localjudge/sandbox/boxprotocol.h"
#include "localjudge/sandbox/delegatedscope.h"
#include "localjudge/sandbox/packet.h"

#include <QFile>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

const char *mannerOf(Tier tier)
{
    switch (tier) {
    case Tier::ControlGroup:
    case Tier::Namespaces:
        return box::namespacesWord;
    case Tier::Bubblewrap:
        return box::bubblewrapWord;
    case Tier::Landlock:
        return box::landlockWord;
    }
    Q_UNREACHABLE_RETURN(box::namespacesWord);
}

/// The helper gets the control socket and nothing else of ours, default signals, and a session without terminal.
int spawn(const QString &helper, Tier tier, int control, pid_t *process)
{
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDWR, 0);
    ::posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, control, box::controlDescriptor);

    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);

    QByteArray path = QFile::encodeName(helper);
    QByteArray manner = mannerOf(tier);
    QByteArray groups = tier == Tier::ControlGroup ? box::cgroupsWord : "";
    char *const arguments[] = {path.data(), manner.data(), groups.data(), nullptr};
    char *const environment[] = {nullptr};
    const int error = ::posix_spawn(process, path.constData(), &files, &attributes, arguments, environment);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

} // namespace

KeeperProcess::KeeperProcess(const QString &helper, Tier tier, GroupHome groups)
    : m_helper(helper), m_tier(tier), m_groups(groups)
{
}

KeeperProcess::~KeeperProcess()
{
    end();
}

Result<void> KeeperProcess::start()
{
    end();
    DescriptorPair ends = DescriptorPair::socket();
    // Above what the helper gets, so that it is not overwritten before it is copied.
    const FileDescriptor theirs(::fcntl(ends.second.get(), F_DUPFD_CLOEXEC, box::controlDescriptor + 1));
    if (!ends.isOpen() || !theirs.isOpen())
        return failure(ErrorCode::SandboxUnavailable, u"cannot talk to a sandbox helper: %1"_s.arg(systemError(errno)));
    if (const int error = spawn(m_helper, m_tier, theirs.get(), &m_process); error != 0) {
        m_process = -1;
        return failure(ErrorCode::SandboxUnavailable,
                       u"cannot start the sandbox helper %1: %2"_s.arg(m_helper, systemError(error)));
    }
    m_socket = std::move(ends.first);
    // It waits for its first order.
    const Result<void> moved = m_groups == GroupHome::Scope ? moveIntoDelegatedScope(m_process) : Result<void>();
    if (!moved)
        end();
    return moved;
}

void KeeperProcess::end()
{
    m_socket = FileDescriptor();
    if (m_process > 0)
        ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

Result<FileDescriptor> KeeperProcess::order()
{
    DescriptorPair box = DescriptorPair::socket();
    if (!box.isOpen())
        return failure(ErrorCode::SandboxUnavailable, u"cannot talk to a box: %1"_s.arg(systemError(errno)));
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (m_socket.isOpen() && sendPacket(m_socket.get(), "o", {box.second.get()}))
            return std::move(box.first);
        if (const Result<void> started = start(); !started)
            return std::unexpected(started.error());
    }
    return failure(ErrorCode::SandboxUnavailable, u"the sandbox helper %1 ends at once"_s.arg(m_helper));
}

} // namespace duello
