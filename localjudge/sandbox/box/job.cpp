// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/job.h"

#include "localjudge/sandbox/box/descriptors.h"
#include "localjudge/sandbox/box/fail.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace duello::box {

namespace {

std::vector<std::string> stringsIn(std::string_view text)
{
    std::vector<std::string> strings;
    while (!text.empty()) {
        const std::size_t end = text.find('\0');
        if (end == std::string_view::npos)
            fail("read the request", EBADMSG);
        strings.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return strings;
}

void takeStrings(Job &job, std::vector<std::string> strings)
{
    constexpr std::size_t places = 4;
    const std::size_t files = job.limits.files;
    if (files > largestRequest || strings.size() < places + 2 * files + 1)
        fail("read the request", EBADMSG);
    job.input = std::move(strings[0]);
    job.folder = std::move(strings[1]);
    job.artifacts = std::move(strings[2]);
    job.workingFolder = std::move(strings[3]);
    auto next = strings.begin() + places;
    for (std::size_t i = 0; i < files; ++i, next += 2)
        job.files.push_back({std::move(next[0]), std::move(next[1])});
    job.arguments.assign(std::make_move_iterator(next), std::make_move_iterator(strings.end()));
}

void takeDescriptors(Job &job, const Received &packet)
{
    if (packet.descriptorCount != (job.limits.isJoined != 0 ? MostDescriptors : InputDescriptor))
        fail("read the request's descriptors", EBADMSG);
    check(::dup2(packet.descriptors[OutputDescriptor], STDOUT_FILENO), "take the output");
    check(::dup2(packet.descriptors[ErrorsDescriptor], STDERR_FILENO), "take the errors");
    ::close(packet.descriptors[OutputDescriptor]);
    ::close(packet.descriptors[ErrorsDescriptor]);
    job.gate = packet.descriptors[GateDescriptor];
    if (job.limits.isJoined != 0)
        job.inputPipe = packet.descriptors[InputDescriptor];
}

using Packet = std::unique_ptr<char[]>;

Packet emptyPacket()
{
    return std::make_unique_for_overwrite<char[]>(largestRequest); // mostly little of it is touched
}

/// Without its descriptors.
Job jobIn(const Packet &packet, ssize_t size)
{
    Job job;
    const auto length = static_cast<std::size_t>(size);
    if (length < sizeof job.limits)
        fail("read the request", EBADMSG);
    std::memcpy(&job.limits, packet.get(), sizeof job.limits);
    if (job.limits.version != protocolVersion)
        fail("read the request of another version", EPROTO);
    takeStrings(job, stringsIn({packet.get() + sizeof job.limits, length - sizeof job.limits}));
    return job;
}

} // namespace

std::optional<Job> awaitJob()
{
    const Packet packet = emptyPacket();
    const ssize_t size = ::recv(controlDescriptor, packet.get(), largestRequest, MSG_PEEK);
    return size > 0 ? std::optional(jobIn(packet, size)) : std::nullopt;
}

std::optional<Job> receiveJob()
{
    const Packet packet = emptyPacket();
    const Received received = receiveWithDescriptors(controlDescriptor, packet.get(), largestRequest);
    if (received.size <= 0)
        return std::nullopt;
    Job job = jobIn(packet, received.size);
    takeDescriptors(job, received);
    return job;
}

} // namespace duello::box
