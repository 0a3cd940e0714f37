// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/fail.h"

#include "localjudge/sandbox/boxprotocol.h"

#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace duello::box {

void tell(const char *reason)
{
    Report report;
    report.ending = Ending::NotMade;
    std::snprintf(report.error, sizeof report.error, "%s", reason);
    ::send(controlDescriptor, &report, sizeof report, MSG_NOSIGNAL);
}

void tell(const char *step, int errorNumber)
{
    char reason[sizeof Report::error];
    std::snprintf(reason, sizeof reason, "%s: %s", step, std::strerror(errorNumber));
    tell(reason);
}

void fail(const char *step, int errorNumber)
{
    tell(step, errorNumber);
    ::_exit(1);
}

} // namespace duello::box
