// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/job.h"

#include "localjudge/sandbox/box/fail.h"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <sys/socket.h>

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

} // namespace

std::optional<Job> receiveJob()
{
    static char packet[largestRequest];
    const ssize_t size = check(::recv(controlDescriptor, packet, sizeof packet, 0), "read the request");
    if (size == 0)
        return std::nullopt;
    Job job;
    const auto length = static_cast<std::size_t>(size);
    if (length < sizeof job.limits)
        fail("read the request", EBADMSG);
    std::memcpy(&job.limits, packet, sizeof job.limits);
    if (job.limits.version != protocolVersion)
        fail("read the request of another version", EPROTO);
    std::vector<std::string> strings = stringsIn({packet + sizeof job.limits, length - sizeof job.limits});
    if (strings.size() < 5)
        fail("read the request", EBADMSG);
    job.input = std::move(strings[0]);
    job.folder = std::move(strings[1]);
    job.artifacts = std::move(strings[2]);
    job.workingFolder = std::move(strings[3]);
    job.arguments.assign(strings.begin() + 4, strings.end());
    return job;
}

} // namespace duello::box
