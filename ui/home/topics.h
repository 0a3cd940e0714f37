// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace duello {

/// Topics as players read them: "dynamic programming, graphs". A word that we do not know is shown as it is.
QString topicsText(const QStringList &topics);

} // namespace duello
