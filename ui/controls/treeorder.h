// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace duello {

/// For QWidget::focusNextPrevChild() of `area`: Tab goes through it as its widgets lie in each other, which is as the
/// eye goes, and not in the order in which they were made; what is made late (a button in a row, the view of a text)
/// would be the last. Beyond its ends Tab leaves it for what else the window has, or begins anew. False: nothing takes
/// the keyboard.
bool focusNextInTree(const QWidget &area, bool next);

} // namespace duello
