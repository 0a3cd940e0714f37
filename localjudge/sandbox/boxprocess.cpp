// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/boxprocess.h"

#include <QFile>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString systemError(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

qint64 sizeOf(const FileDescriptor &file)
{
    struct stat info;
    return ::fstat(file.get(), &info) == 0 ? info.st_size : 0;
}

QByteArray contentOf(const FileDescriptor &file, qint64 most)
{
    QByteArray content(std::min(sizeOf(file), most), Qt::Uninitialized);
    qint64 read = 0;
    while (read < content.size()) {
        const ssize_t count = ::pread(file.get(), content.data() + read, size_t(content.size() - read), read);
        if (count <= 0)
            break;
        read += count;
    }
    content.truncate(read);
    return content;
}

/// The helper gets descriptors 0 to 3 and nothing else of ours, default signals, and a session without terminal.
int spawn(const QString &helper, int output, int errors, int control, pid_t *process)
{
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
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

    const QByteArray path = QFile::encodeName(helper);
    char *const arguments[] = {const_cast<char *>(path.constData()), nullptr};
    char *const environment[] = {nullptr};
    const int error = ::posix_spawn(process, path.constData(), &files, &attributes, arguments, environment);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

/// A descriptor of ours, above those that the helper gets, so that none is overwritten before it is copied.
FileDescriptor lifted(int descriptor)
{
    const FileDescriptor low(descriptor);
    return FileDescriptor(::fcntl(low.get(), F_DUPFD_CLOEXEC, box::controlDescriptor + 1));
}

} // namespace

FileDescriptor::~FileDescriptor()
{
    if (m_value >= 0)
        ::close(m_value);
}

Result<std::unique_ptr<BoxProcess>> BoxProcess::start(const QString &helper,
                                                      const std::shared_ptr<RetiredHelpers> &retired)
{
    retired->reapEnded();
    std::unique_ptr<BoxProcess> box(new BoxProcess);
    box->m_retired = retired;
    box->m_output = lifted(::memfd_create("output", MFD_CLOEXEC));
    box->m_errors = lifted(::memfd_create("errors", MFD_CLOEXEC));
    int ends[2] = {-1, -1};
    ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends);
    box->m_control = lifted(ends[0]);
    const FileDescriptor theirs = lifted(ends[1]);
    if (!box->m_output.isOpen() || !box->m_errors.isOpen() || !box->m_control.isOpen() || !theirs.isOpen())
        return failure(ErrorCode::SandboxUnavailable, u"cannot open files for a box: %1"_s.arg(systemError(errno)));
    const int error = spawn(helper, box->m_output.get(), box->m_errors.get(), theirs.get(), &box->m_process);
    if (error != 0) {
        box->m_process = -1;
        return failure(ErrorCode::SandboxUnavailable,
                       u"cannot start the sandbox helper %1: %2"_s.arg(helper, systemError(error)));
    }
    return box;
}

BoxProcess::~BoxProcess()
{
    if (m_process > 0)
        kill();
}

Result<void> BoxProcess::send(const QByteArray &request)
{
    if (::send(m_control.get(), request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
        return failure(ErrorCode::SandboxUnavailable,
                       u"cannot talk to the sandbox helper: %1"_s.arg(systemError(errno)));
    return {};
}

std::optional<box::Report> BoxProcess::receive()
{
    box::Report report;
    const ssize_t size = ::recv(m_control.get(), &report, sizeof report, MSG_DONTWAIT);
    if (size == sizeof report && m_process > 0) {
        m_retired->add(m_process);
        m_process = -1;
    }
    return size == sizeof report ? std::optional(report) : std::nullopt;
}

void BoxProcess::endProgram()
{
    ::shutdown(m_control.get(), SHUT_WR);
}

void BoxProcess::kill()
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

qint64 BoxProcess::outputSize() const
{
    return sizeOf(m_output);
}

qint64 BoxProcess::errorSize() const
{
    return sizeOf(m_errors);
}

QByteArray BoxProcess::output(qint64 most) const
{
    return contentOf(m_output, most);
}

QByteArray BoxProcess::errors(qint64 most) const
{
    return contentOf(m_errors, most);
}

} // namespace duello
