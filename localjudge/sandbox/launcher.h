// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/sandboxrun.h"

namespace duello {

class RetiredHelpers;

/// Starts programs in boxes. There is no way around the box: when none can be made, nothing runs.
class Launcher
{
public:
    /// With the helper program `duello-box` at `helper`. Tries one box at once (a few milliseconds).
    explicit Launcher(const QString &helper);

    /// SandboxUnavailable with what failed and what to do about it, as found at construction.
    const Result<void> &availability() const { return m_availability; }
    /// What can be enforced: "namespaces"; "none" when no box can be made.
    QString tier() const;

    /// A box for a later start(): it builds its file tree while another program runs.
    Result<std::unique_ptr<BoxProcess>> prepare() const;

    /// Its outcome arrives as SandboxRun::finished, in this thread.
    std::unique_ptr<SandboxRun> start(const RunSpec &spec) const;
    /// The same in a box of prepare(); what it says of an error becomes the outcome.
    std::unique_ptr<SandboxRun> start(const RunSpec &spec, Result<std::unique_ptr<BoxProcess>> box) const;

private:
    QString m_helper;
    std::shared_ptr<RetiredHelpers> m_retired;
    Result<void> m_availability;
};

} // namespace duello
