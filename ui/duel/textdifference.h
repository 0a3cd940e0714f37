// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace duello {

/// The first line, from 0, in which two outputs differ, white space at the ends of lines and empty lines at the end of
/// the text aside; -1 when there is none.
int firstDifferentLine(const QByteArray &expected, const QByteArray &got);

} // namespace duello
