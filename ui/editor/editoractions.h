// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace KTextEditor {
class View;
}

namespace duello {

/// KTextEditor comes with a hundred actions and their keys. Takes from a view what reads or writes files or opens
/// foreign dialogs, and frees Ctrl+R, Ctrl+Enter and F11.
void adoptActions(KTextEditor::View *view);

} // namespace duello
