// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small private files that survive kill -9 and a power cut.
#pragma once

#include "net/protocol/error.h"

#include <QByteArray>

namespace duello {

/// Makes `path` (and its folder, 0700) hold `content`, readable by its owner only. When it returns without an error the
/// content, the name and the folder are on disk; otherwise the file is as it was before. FileUnusable with the reason.
Result<void> writeDurably(const QString &path, const QByteArray &content);

/// A file name that stands for any text, and for no other: percent-encoded, dots too.
QString fileNameFor(const QString &text);

/// At most `longest` bytes. FileUnusable with the reason.
Result<QByteArray> readWhole(const QString &path, qint64 longest);

} // namespace duello
