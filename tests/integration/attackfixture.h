// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "host.h"
#include "sandboxfixture.h"

namespace duello {

/// The hostile program, what it runs beside, and what it must not see or change.
class AttackFixture : public SandboxFixture
{
    Q_OBJECT

protected:
    /// For initTestCase(): the host, a secret in its environment and one in a file, the program, an input.
    void prepareTheHost();
    Host &host() { return *m_host; }

    /// Columns "name", "argument" and "verdicts" (any of these is right), and a row for every attack at run time.
    void addAttacks();
    RunSpec attack(const QString &name, const QString &argument = {}) const;
    void checkNothingSurvives();

private:
    std::unique_ptr<Host> m_host;
};

} // namespace duello
