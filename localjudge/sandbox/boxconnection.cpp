// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/boxconnection.h"

#include "localjudge/sandbox/packet.h"

#include <cerrno>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

qint64 sizeOf(const FileDescriptor &file)
{
    struct stat info;
    return file.isOpen() && ::fstat(file.get(), &info) == 0 ? info.st_size : 0;
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

} // namespace

Result<BoxConnection> BoxConnection::open(FileDescriptor control, const QByteArray &request, JoinedEnds joined)
{
    BoxConnection connection;
    connection.m_control = std::move(control);
    connection.m_errors = FileDescriptor(::memfd_create("errors", MFD_CLOEXEC));
    connection.m_gate = FileDescriptor(::eventfd(0, EFD_CLOEXEC | EFD_SEMAPHORE));
    const bool isJoined = joined.input.isOpen();
    if (!isJoined)
        connection.m_output = FileDescriptor(::memfd_create("output", MFD_CLOEXEC));
    const FileDescriptor &output = isJoined ? joined.output : connection.m_output;
    if (!output.isOpen() || !connection.m_errors.isOpen() || !connection.m_gate.isOpen())
        return failure(ErrorCode::SandboxUnavailable, u"cannot open files for a box: %1"_s.arg(systemError(errno)));
    const int descriptors[] = {output.get(), connection.m_errors.get(), connection.m_gate.get(), joined.input.get()};
    const std::size_t count = isJoined ? box::MostDescriptors : box::InputDescriptor;
    if (!sendPacket(connection.control(), request, std::span(descriptors, count)))
        return failure(ErrorCode::SandboxUnavailable,
                       u"cannot talk to the sandbox helper: %1"_s.arg(systemError(errno)));
    return connection;
}

void BoxConnection::start()
{
    // One for each that waits: the program and the box's process 1. Nobody there: the socket tells.
    ::eventfd_write(m_gate.get(), 2);
}

std::optional<box::Report> BoxConnection::receive() const
{
    box::Report report;
    ssize_t size = ::recv(m_control.get(), &report, sizeof report, MSG_DONTWAIT);
    // A box that ended before it read its request: that is said once, before what it has sent.
    if (size < 0 && errno == ECONNRESET)
        size = ::recv(m_control.get(), &report, sizeof report, MSG_DONTWAIT);
    return size == sizeof report ? std::optional(report) : std::nullopt;
}

void BoxConnection::endProgram()
{
    ::shutdown(m_control.get(), SHUT_WR);
}

void BoxConnection::close()
{
    ::shutdown(m_control.get(), SHUT_RDWR);
}

qint64 BoxConnection::outputSize() const
{
    return sizeOf(m_output);
}

qint64 BoxConnection::errorSize() const
{
    return sizeOf(m_errors);
}

QByteArray BoxConnection::output(qint64 most) const
{
    return contentOf(m_output, most);
}

QByteArray BoxConnection::errors(qint64 most) const
{
    return contentOf(m_errors, most);
}

} // namespace duello
