// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// KTextEditor comes with a hundred actions and their keys. These make it an editor of ours: without files, without the
// keys that the duel page needs, and with a menu in the player's language.
#pragma once

#include <functional>

class QMenu;

namespace KTextEditor {
class View;
}

namespace duello {

/// Takes from a view what reads or writes files or opens foreign dialogs, and frees Ctrl+R, Ctrl+Enter and F11.
void adoptActions(KTextEditor::View *view);

/// Fills `menu` with editing commands that go to the view which `current` names when one is chosen. Their texts name
/// the keys.
void fillEditMenu(QMenu *menu, const std::function<KTextEditor::View *()> &current);

} // namespace duello
