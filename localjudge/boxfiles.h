// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

#include <QByteArray>
#include <QString>

namespace duello {

/// A file that a box shows: readable for whoever the program runs as. FileUnusable.
Result<void> writeForBox(const QString &path, const QByteArray &content);

/// The whole content. FileUnusable.
Result<QByteArray> contentOf(const QString &path);

} // namespace duello
