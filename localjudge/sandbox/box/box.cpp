// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/box.h"

#include "localjudge/sandbox/box/artifacts.h"
#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/hostplaces.h"
#include "localjudge/sandbox/box/mounts.h"
#include "localjudge/sandbox/box/namespaces.h"
#include "localjudge/sandbox/box/program.h"
#include "localjudge/sandbox/box/watcher.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace duello::box {

namespace {

/// What the kernel itself needs for a box beside the program's memory: page tables, this process, pipes.
constexpr std::int64_t overhead = std::int64_t{16} << 20;

/// Its memory and its /proc entries are not the program's business; and when memory runs out, the kernel shall end a
/// box before anything else of the player's.
void becomeWatcher()
{
    const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(file, "1000", 4);
        ::close(file);
    }
    ::prctl(PR_SET_DUMPABLE, 0);
    holdChildSignals();
}

void runAndReport(const Job &job, const Surroundings &around, const Walls &walls, Family &family,
                  const ControlGroup &group)
{
    group.setLimits(job.limits.memoryLimit + job.limits.scratchLimit + overhead, job.limits.processLimit + 1);
    const Started program = startProgram(job, around, walls);
    const PipeEnds pipes = job.limits.isJoined != 0 ? PipeEnds(job.inputPipe, STDOUT_FILENO) : PipeEnds();
    Report report = Watcher(job, program, family, group, pipes).watch();
    if (around.artifacts >= 0 && report.ending == Ending::Exited)
        report.artifactsLost = copyArtifacts(around.scratch.c_str(), around.artifacts, job.limits.fileLimit);
    ::send(controlDescriptor, &report, sizeof report, MSG_NOSIGNAL);
}

} // namespace

void runInNamespaces(const Filter &filter, const ControlGroup &group)
{
    becomeWatcher();
    buildRoot();
    const std::optional<Job> job = receiveJob();
    if (!job)
        return;
    Surroundings around = enterRoot(*job);
    if (job->inputPipe >= 0)
        around.input = job->inputPipe;
    Family family(Family::Kind::Namespace);
    const Landlock landlock(Landlock::Walls::Writing);
    for (const char *path : {scratchFolder, "/dev/null", "/dev/zero"})
        landlock.permitWriting(path);
    runAndReport(*job, around, {.filter = filter, .landlock = landlock, .user = programId}, family, group);
}

void runBehindLandlock(const Filter &filter, const ControlGroup &group, const std::string &scratch)
{
    // An older one would let signals through to the player's own processes.
    if (Landlock::version() < Landlock::versionWithScopes)
        fail("find Landlock as of Linux 6.12", ENOSYS);
    becomeWatcher();
    Family family(Family::Kind::Descendants);
    std::optional<Job> job = receiveJob();
    if (!job)
        return;
    // Without a namespace the kernel counts all that the same user runs.
    job->limits.processLimit += threadsOf(::geteuid() == 0 ? nobodyId : ::geteuid());
    const HostPlaces places(*job, scratch);
    Surroundings around = places.surroundings();
    if (job->inputPipe >= 0)
        around.input = job->inputPipe;
    const Landlock landlock(Landlock::Walls::Everything);
    if (!landlock.isOpen())
        fail("make Landlock rules", errno);
    places.permit(landlock);
    const std::optional<unsigned> user = ::geteuid() == 0 ? std::optional(nobodyId) : std::nullopt;
    runAndReport(places.translatedJob(), around, {.filter = filter, .landlock = landlock, .user = user}, family, group);
}

} // namespace duello::box
