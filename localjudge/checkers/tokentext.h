// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace duello {

/// Short, on one line, and harmless to look at, whatever a program printed.
QString shownToken(QByteArrayView token);

/// Likewise for a message of a checker: a few lines of UTF-8 at most, control characters made visible.
QString shownMessage(QByteArrayView text);

} // namespace duello
