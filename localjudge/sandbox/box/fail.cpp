// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/fail.h"

#include "localjudge/sandbox/boxprotocol.h"

#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace duello::box {

void tell(const char *step, int errorNumber)
{
    Report report;
    report.ending = Ending::NotMade;
    std::snprintf(report.error, sizeof report.error, "%s: %s", step, std::strerror(errorNumber));
    ::send(controlDescriptor, &report, sizeof report, MSG_NOSIGNAL);
}

void fail(const char *step, int errorNumber)
{
    tell(step, errorNumber);
    ::_exit(1);
}

} // namespace duello::box
