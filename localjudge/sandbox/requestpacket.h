// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/runspec.h"

#include <QByteArray>

namespace duello {

enum class Joined { No, Yes };

/// The input's file itself, whatever links lead there.
QString placeOfInput(const RunSpec &spec);

/// What a box is told of a run: box::Request and its strings.
QByteArray requestPacket(const RunSpec &spec, Joined joined = Joined::No);

} // namespace duello
