// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/box.h"

#include "localjudge/sandbox/box/artifacts.h"
#include "localjudge/sandbox/box/bubblewrap.h"
#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/box/hostplaces.h"
#include "localjudge/sandbox/box/mounts.h"
#include "localjudge/sandbox/box/namespaces.h"
#include "localjudge/sandbox/box/network.h"
#include "localjudge/sandbox/box/processnumbers.h"
#include "localjudge/sandbox/box/program.h"
#include "localjudge/sandbox/box/scratchstate.h"
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
    ::setsid(); // one for all programs of the box: the scheduler makes each session a group
    holdChildSignals();
}

Report run(const Job &job, const Surroundings &around, const Walls &walls, Family &family, ControlGroup &group)
{
    group.begin(job.limits.memoryLimit + job.limits.scratchLimit + overhead, job.limits.processLimit + 1);
    Program program(job, around, walls);
    const PipeEnds pipes = job.limits.isJoined != 0 ? PipeEnds(job.inputPipe, STDOUT_FILENO) : PipeEnds();
    Report report = Watcher(job, program, family, group, pipes).watch();
    report.kernelLimits = group.limits();
    if (around.artifacts >= 0 && report.ending == Ending::Exited)
        report.artifactsLost = copyArtifacts(around.scratch.c_str(), around.artifacts, job.limits.fileLimit);
    return report;
}

/// Whom the program becomes where it is not in a user namespace of its own.
std::optional<unsigned> nobodyForRoot()
{
    return ::geteuid() == 0 ? std::optional(nobodyId) : std::nullopt;
}

/// What may be written where mounts decide what is seen.
void permitScratch(const Landlock &landlock)
{
    for (const char *path : {scratchFolder, "/dev/null", "/dev/zero"})
        landlock.permitWriting(path);
}

void send(const Report &report)
{
    ::send(controlDescriptor, &report, sizeof report, MSG_NOSIGNAL);
}

bool endedByItself(const Report &report)
{
    return report.ending == Ending::Exited && report.killedBy == KilledBy::Nobody;
}

/// Until the program leaves a trace in the box, or no further request of its series comes.
void runSeries(std::optional<Job> job, Surroundings &around, const Walls &walls, ControlGroup &group,
               const ProcessNumbers &numbers)
{
    Family family(Family::Kind::Namespace);
    const ScratchState fresh = ScratchState::current();
    while (job) {
        around.input = job->inputPipe >= 0 ? job->inputPipe : openInput(*job, around);
        Report report = run(*job, around, walls, family, group);
        const bool isAsNew = job->limits.isOfSeries != 0 && endedByItself(report) && ScratchState::current() == fresh &&
                             numbers.beginAnew();
        report.isAsNew = isAsNew ? 1 : 0;
        send(report);
        ::close(job->gate);
        ::close(around.input);
        job = isAsNew ? receiveJob() : std::nullopt;
    }
}

} // namespace

void runInNamespaces(const Filter &filter, ControlGroup &group)
{
    becomeWatcher();
    const ProcessNumbers numbers;
    FreshNetwork network;
    buildRoot();
    const std::optional<Job> job = receiveJob();
    if (!job)
        return;
    Surroundings around = enterRoot(*job);
    Aside leaving(leaveOldRoot); // the kernel waits for all processors there
    network.enter();
    const Landlock landlock(Landlock::Walls::Writing);
    permitScratch(landlock);
    confineProcessOne(*job, filter);
    leaving.finish("leave the old root");
    numbers.beginAnew(); // threads have taken some
    runSeries(job, around, {.landlock = landlock, .user = programId}, group, numbers);
}

void runInBubblewrap(const Filter &filter, unsigned processes)
{
    becomeWatcher();
    std::optional<Job> job = receiveJob();
    if (!job)
        return;
    job->limits.processLimit += processes;
    job->isScratchWatched = true;
    makeTemporaryFolder();
    Surroundings around;
    if (!job->artifacts.empty())
        around.artifacts = artifactsDescriptor;
    around.input = job->inputPipe;
    if (!job->input.empty())
        around.input = check(::open(inputFile, O_RDONLY | O_CLOEXEC), "open the input");
    const Landlock landlock(Landlock::Walls::Writing);
    permitScratch(landlock);
    confineProcessOne(*job, filter);
    Family family(Family::Kind::Namespace);
    ControlGroup none;
    send(run(*job, around, {.landlock = landlock, .user = nobodyForRoot()}, family, none));
}

void runBehindLandlock(const Filter &filter, ControlGroup &group, const std::string &scratch)
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
    confineProcessOne(*job, filter);
    send(run(places.translatedJob(), around, {.landlock = landlock, .user = nobodyForRoot()}, family, group));
}

} // namespace duello::box
