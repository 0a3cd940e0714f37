// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// duello-box: one box, one program. Started by the launcher only; see boxprotocol.h.
//
//     duello-box                 this process, outside: makes the namespaces and waits
//       └ process 1 of the box   builds the file tree, takes the request, watches, reports (runBox)
//           └ the program        limits, filter, exec
//
// It is small and has no Qt on purpose: the kernel starts a child's "largest resident size" at that of the process that
// forked it.
#include "localjudge/sandbox/box/artifacts.h"
#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/filter.h"
#include "localjudge/sandbox/box/mounts.h"
#include "localjudge/sandbox/box/namespaces.h"
#include "localjudge/sandbox/box/program.h"
#include "localjudge/sandbox/box/watcher.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace duello::box {

namespace {

Report runJob(const Job &job, const Outside &outside, scmp_filter_ctx filter)
{
    holdChildSignals();
    const std::int64_t startedAt = monotonicTime();
    const Started program = startProgram(job, outside.input, filter);
    Watcher watcher(job.limits, program.process, startedAt);
    Report report = watcher.watch();
    if (program.error != 0) {
        report.ending = Ending::NotFound;
        report.code = program.error;
    }
    if (outside.artifacts >= 0 && report.ending == Ending::Exited && report.code == 0)
        report.artifactsLost = copyArtifacts(outside.artifacts, job.limits.fileLimit);
    return report;
}

void runBox()
{
    ::prctl(PR_SET_DUMPABLE, 0); // its memory and its /proc entries are not the program's business
    buildRoot();
    const scmp_filter_ctx filter = makeFilter();
    const std::optional<Job> job = receiveJob();
    if (!job)
        return;
    const Outside outside = enterRoot(*job);
    const Report report = runJob(*job, outside, filter);
    ::send(controlDescriptor, &report, sizeof report, MSG_NOSIGNAL);
}

/// When memory runs out, the kernel shall end a box before anything else of the player's.
void volunteerForTheOutOfMemoryKiller()
{
    const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(file, "1000", 4);
        ::close(file);
    }
}

} // namespace

} // namespace duello::box

int main()
{
    using namespace duello::box;
    if (::fcntl(controlDescriptor, F_GETFD) < 0) {
        std::fputs("duello-box is started by Duello's judge, not by hand.\n", stderr);
        return 2;
    }
    ::close_range(controlDescriptor + 1, ~0U, 0);
    volunteerForTheOutOfMemoryKiller();
    const pid_t box = startInNamespaces(runBox);
    int status = 0;
    ::waitpid(box, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
