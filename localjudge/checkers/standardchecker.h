// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The standard checkers of testlib, which Polygon packages name "std::ncmp.cpp", without a compiler or a process.
#pragma once

#include "localjudge/checkers/checkresult.h"

#include <QByteArrayView>
#include <QString>

namespace duello {

/// Whether there is a checker of this name ("ncmp", "std::ncmp.cpp").
bool isStandardChecker(const QString &name);

/// What testlib's checker `name` says. An output that is not in the form it reads, or goes on after it, is
/// Misformatted; an answer that is not is Broken.
CheckResult checkByStandard(const QString &name, QByteArrayView output, QByteArrayView answer);

} // namespace duello
