// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace duello {

/// CommonMark to the HTML that QTextDocument understands. Raw HTML in the source is left out, as are unsafe links.
QString htmlFromMarkdown(const QString &markdown);

} // namespace duello
