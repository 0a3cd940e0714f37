// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/filedescriptor.h"
#include "localjudge/sandbox/sandboxrun.h"
#include "localjudge/sandbox/tier.h"

#include <deque>
#include <optional>
#include <span>

namespace duello {

class KeeperProcess;

/// Two programs that talk with each other.
struct JoinedRuns
{
    std::unique_ptr<SandboxRun> first;
    std::unique_ptr<SandboxRun> second;
    FileDescriptor toFirst; ///< where the first reads from: as long as this is held, the second can write
};

/// Starts programs in boxes. There is no way around the box: when none can be made, nothing runs, and a tier that was
/// found is kept: a box that cannot be made with it later is an error, never a weaker box. Any thread, one at a time.
class Launcher
{
public:
    /// With the helper program `duello-box` at `helper`. Tries `tiers` in turn until one passes its self-test, at once
    /// (some 20 ms; 2 s more when the user's systemd does not answer).
    explicit Launcher(const QString &helper, std::span<const Tier> tiers = allTiers);
    ~Launcher();
    Q_DISABLE_COPY_MOVE(Launcher)

    /// SandboxUnavailable with what failed and what to do about it, as found at construction.
    const Result<void> &availability() const { return m_availability; }
    /// What keeps programs in: tierName(), or "none" when no box can be made.
    QString tier() const;
    /// Who counts and bounds what a box uses, in a few words; empty when no box can be made.
    QString enforcement() const;
    /// Why nothing better is to be had; empty when there is nothing better.
    QString shortcomings() const { return m_shortcomings.join(u"; "); }
    /// What the tier cannot keep out, and why no better one is there; empty when there is nothing to warn of.
    QString warning() const;

    /// A program that is ready and waits for SandboxRun::start(): what it takes to make its box is then behind it, and
    /// a start costs little more than one without a box. The request's folders and files must be there already; what
    /// they contain may still change.
    std::unique_ptr<SandboxRun> prepare(RunSpec spec) const;
    /// prepare() and start(). The outcome arrives as SandboxRun::finished, in this thread.
    std::unique_ptr<SandboxRun> start(const RunSpec &spec) const;

    /// Two programs, each in its box, the output of each being the input of the other; ready like those of prepare().
    /// A program cannot see the end of the other (end of file, SIGPIPE) before that end has been noted, so an end that
    /// another has caused has the later RunReport::endedAt. Kept output is empty; errors are as ever.
    JoinedRuns prepareJoined(const RunSpec &first, const RunSpec &second) const;

private:
    Result<void> tryTier(const QString &helper, Tier tier);
    Result<void> tryKeeper(std::unique_ptr<KeeperProcess> keeper);
    /// The box that has been getting ready for the longest time.
    Result<FileDescriptor> nextBox() const;

    std::unique_ptr<KeeperProcess> m_keeper;
    mutable std::deque<FileDescriptor> m_spares; ///< boxes that nobody has yet, the oldest first
    std::optional<Tier> m_tier;
    KernelLimits m_kernelLimits; ///< as of the self-test
    QStringList m_shortcomings;
    Result<void> m_availability;
};

} // namespace duello
