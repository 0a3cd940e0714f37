// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/world.h"

#include <QStringList>

namespace duello::simulator {

/// What is wrong with a world that was given the time to come to rest: a sentence for each broken promise, with its
/// number in protocol section 6 where it has one. Empty: nothing.
QStringList brokenPromises(World &world);

} // namespace duello::simulator
