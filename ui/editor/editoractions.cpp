// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/editoractions.h"

#include <KActionCollection>
#include <KTextEditor/View>

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *context = "duello::EditMenu";

struct Command
{
    QLatin1StringView name; ///< KTextEditor's; empty: a line between groups
    const char *text = nullptr;
};

constexpr std::array commands{
    Command{"edit_undo"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Undo")},
    Command{"edit_redo"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Redo")},
    Command{},
    Command{"edit_cut"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Cut")},
    Command{"edit_copy"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Copy")},
    Command{"edit_paste"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Paste")},
    Command{},
    Command{"edit_find"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Find")},
    Command{"edit_replace"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Replace")},
    Command{"go_goto_line"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Go to line")},
    Command{},
    Command{"tools_toggle_comment"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Comment or uncomment")},
    Command{"tools_scripts_duplicateLinesDown"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Duplicate line")},
    Command{"tools_scripts_moveLinesUp"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Move line up")},
    Command{"tools_scripts_moveLinesDown"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Move line down")},
    Command{"delete_line"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Delete line")},
    Command{"tools_formatIndent"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Indent anew")},
    Command{},
    Command{"edit_find_multicursor_next_occurrence"_L1,
            QT_TRANSLATE_NOOP("duello::EditMenu", "Add a caret at the next occurrence")},
    Command{"edit_create_multi_cursor_up"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Add a caret above")},
    Command{"edit_create_multi_cursor_down"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Add a caret below")},
    Command{"tools_invoke_code_completion"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Complete")},
    Command{"to_matching_bracket"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Go to the matching bracket")},
    Command{},
    Command{"folding_toplevel"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Fold all")},
    Command{"folding_expandtoplevel"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Unfold all")},
    Command{"view_dynamic_word_wrap"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Wrap long lines")},
    Command{"view_inc_font_sizes"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Larger type")},
    Command{"view_dec_font_sizes"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Smaller type")},
    Command{"switch_next_input_mode"_L1, QT_TRANSLATE_NOOP("duello::EditMenu", "Vi keys on or off")},
};

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
    if (QAction *uncomment = view->action("tools_uncomment"_L1))
        uncomment->setShortcuts(QList<QKeySequence>());
    for (const Keys &keys : rebound) {
        if (QAction *action = view->action(keys.name))
            action->setShortcut(QKeySequence(keys.keys));
    }
}

void fillEditMenu(QMenu *menu, const std::function<KTextEditor::View *()> &current)
{
    for (const Command &command : commands) {
        if (command.name.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *item = menu->addAction(QCoreApplication::translate(context, command.text));
        item->setObjectName(command.name);
        QObject::connect(item, &QAction::triggered, menu, [current, name = command.name] {
            if (KTextEditor::View *view = current()) {
                if (QAction *action = view->action(name))
                    action->trigger();
            }
        });
    }
    // The keys belong to the view's own actions; here they are only named, after the tab that menus know.
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, current] {
        KTextEditor::View *view = current();
        const QList<QAction *> items = menu->actions();
        for (QAction *item : items) {
            const QAction *action = view ? view->action(item->objectName()) : nullptr;
            if (!action)
                continue;
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            item->setText(item->text().section(u'\t', 0, 0) + (keys.isEmpty() ? QString() : u'\t' + keys));
            item->setEnabled(action->isEnabled());
        }
    });
}

} // namespace duello
