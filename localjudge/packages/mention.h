// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace duello {

/// Whether a source asks for another file by its name, with or without the ending: #include, import, from, mod, use,
/// require(). What others ask for is a part of them, not the beginning of a program.
bool mentions(const QByteArray &source, const QString &fileName);

} // namespace duello
