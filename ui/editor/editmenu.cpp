// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/editmenu.h"

#include <KActionCollection>
#include <KTextEditor/View>

#include <QEvent>

namespace duello {

using namespace Qt::StringLiterals;

const QList<EditMenu::Command> &EditMenu::commands()
{
    static const QList<Command> all{
        {"edit_undo"_L1, QT_TR_NOOP("Undo")},
        {"edit_redo"_L1, QT_TR_NOOP("Redo")},
        {},
        {"edit_cut"_L1, QT_TR_NOOP("Cut")},
        {"edit_copy"_L1, QT_TR_NOOP("Copy")},
        {"edit_paste"_L1, QT_TR_NOOP("Paste")},
        {},
        {"edit_find"_L1, QT_TR_NOOP("Find")},
        {"edit_replace"_L1, QT_TR_NOOP("Replace")},
        {"go_goto_line"_L1, QT_TR_NOOP("Go to line")},
        {},
        {"tools_toggle_comment"_L1, QT_TR_NOOP("Comment or uncomment")},
        {"tools_scripts_duplicateLinesDown"_L1, QT_TR_NOOP("Duplicate line")},
        {"tools_scripts_moveLinesUp"_L1, QT_TR_NOOP("Move line up")},
        {"tools_scripts_moveLinesDown"_L1, QT_TR_NOOP("Move line down")},
        {"delete_line"_L1, QT_TR_NOOP("Delete line")},
        {"tools_formatIndent"_L1, QT_TR_NOOP("Indent anew")},
        {},
        {"edit_find_multicursor_next_occurrence"_L1, QT_TR_NOOP("Add a caret at the next occurrence")},
        {"edit_create_multi_cursor_up"_L1, QT_TR_NOOP("Add a caret above")},
        {"edit_create_multi_cursor_down"_L1, QT_TR_NOOP("Add a caret below")},
        {"tools_invoke_code_completion"_L1, QT_TR_NOOP("Complete")},
        {"to_matching_bracket"_L1, QT_TR_NOOP("Go to the matching bracket")},
        {},
        {"folding_toplevel"_L1, QT_TR_NOOP("Fold all")},
        {"folding_expandtoplevel"_L1, QT_TR_NOOP("Unfold all")},
        {"view_dynamic_word_wrap"_L1, QT_TR_NOOP("Wrap long lines")},
        {"view_inc_font_sizes"_L1, QT_TR_NOOP("Larger type")},
        {"view_dec_font_sizes"_L1, QT_TR_NOOP("Smaller type")},
        {"switch_next_input_mode"_L1, QT_TR_NOOP("Vi keys on or off")},
    };
    return all;
}

EditMenu::EditMenu(std::function<KTextEditor::View *()> current, QWidget *parent)
    : QMenu(parent), m_current(std::move(current))
{
    setObjectName("editMenu"_L1);
    for (const Command &command : commands()) {
        QAction *item = addAction(QString());
        item->setObjectName(command.name);
        item->setSeparator(command.name.isEmpty());
        connect(item, &QAction::triggered, this, [this, name = command.name] {
            KTextEditor::View *view = m_current();
            if (QAction *action = view ? view->action(name) : nullptr)
                action->trigger();
        });
    }
    addSeparator();
    m_startOver = addAction(QString(), this, &EditMenu::startOverRequested);
    m_startOver->setObjectName("startOverAction"_L1);
    connect(this, &QMenu::aboutToShow, this, &EditMenu::showKeys);
    retranslate();
}

void EditMenu::retranslate()
{
    for (qsizetype i = 0; i < commands().size(); ++i) {
        if (const char *text = commands().at(i).text)
            actions().at(i)->setText(tr(text));
    }
    m_startOver->setText(tr("Start over from the template"));
}

/// The keys belong to the view's own actions; here they are only named, after the tab that menus know.
void EditMenu::showKeys()
{
    KTextEditor::View *view = m_current();
    const QList<QAction *> items = actions();
    for (QAction *item : items) {
        const QAction *action = view ? view->action(item->objectName()) : nullptr;
        if (!action)
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        item->setText(item->text().section(u'\t', 0, 0) + (keys.isEmpty() ? QString() : u'\t' + keys));
        item->setEnabled(action->isEnabled());
    }
}

void EditMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

} // namespace duello
