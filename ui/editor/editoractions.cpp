// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/editoractions.h"

#include <KActionCollection>
#include <KTextEditor/View>

#include <QAction>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// A duel's text lives in the draft store: nothing here may open a file, print, or configure KDE.
constexpr std::array removed{
    "file_save"_L1,
    "file_save_as"_L1,
    "file_save_as_with_encoding"_L1,
    "file_save_copy_as"_L1,
    "file_reload"_L1,
    "file_print"_L1,
    "file_print_preview"_L1,
    "file_export_html"_L1,
    "edit_paste_from_file"_L1,
    "edit_copy_file_location"_L1,
    "text_screenshot_selection"_L1,
    "set_confdlg"_L1,
    "view_auto_reload"_L1,
    "tools_toggle_write_lock"_L1,
    "tools_spelling"_L1,
    "tools_spelling_from_cursor"_L1,
    "tools_toggle_automatic_spell_checking"_L1,
    "tools_change_dictionary"_L1,
    "no_indent_newline"_L1,
    "edit_find_selected"_L1,
    "edit_find_selected_backwards"_L1,
};

struct Keys
{
    QLatin1StringView name;
    QKeyCombination keys;
};

const std::array rebound{
    Keys{"edit_replace"_L1, Qt::CTRL | Qt::Key_H},
    Keys{"tools_scripts_duplicateLinesDown"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_D},
};

} // namespace

void adoptActions(KTextEditor::View *view)
{
    for (const QLatin1StringView name : removed) {
        if (QAction *action = view->action(name)) {
            action->setShortcuts(QList<QKeySequence>());
            action->setEnabled(false);
            action->setVisible(false);
        }
    }
    for (const auto keyless : {"tools_uncomment"_L1, "view_border"_L1}) { // F6 moves between the panes
        if (QAction *action = view->action(keyless))
            action->setShortcuts(QList<QKeySequence>());
    }
    for (const Keys &keys : rebound) {
        if (QAction *action = view->action(keys.name))
            action->setShortcut(QKeySequence(keys.keys));
    }
}

} // namespace duello
