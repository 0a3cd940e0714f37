// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/runreport.h"

#include <QString>

#include <array>

namespace duello {

/// What keeps a program in its box, the strongest first.
enum class Tier {
    ControlGroup, ///< namespaces of its own, and a control group that counts and bounds
    Namespaces,   ///< namespaces of its own; usage is sampled
    Bubblewrap,   ///< the same, made by bubblewrap where only that may: slower
    Landlock,     ///< no namespaces: kernel rules on files, signals and system calls only
};

inline constexpr std::array allTiers{Tier::ControlGroup, Tier::Namespaces, Tier::Bubblewrap, Tier::Landlock};

/// "namespaces, control group": for people and for the wire.
QString tierName(Tier tier);

/// Who counts and bounds what a box uses, in a few words.
QString tierEnforcement(Tier tier, const KernelLimits &limits);

/// What the tier cannot keep out, in a sentence; empty when there is nothing to warn of.
QString tierWarning(Tier tier);

} // namespace duello
