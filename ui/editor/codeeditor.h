// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The code editor of a duel: one KTextEditor view for each language of each problem, so that switching keeps the text,
// its undo history, the caret and the folds. Texts come from the draft store and go back to it.
#pragma once

#include "ui/editor/compilermessages.h"
#include "ui/editor/draftstore.h"
#include "ui/editor/editoroptions.h"
#include "ui/theme.h"

#include <QHash>
#include <QWidget>

class QStackedLayout;

namespace KTextEditor {
class View;
}

namespace duello {

class CodeBuffer;
class EditMenu;

class CodeEditor : public QWidget
{
    Q_OBJECT

public:
    /// Theme and store outlive the editor.
    CodeEditor(const Theme &theme, DraftStore &drafts, QWidget *parent = nullptr);
    ~CodeEditor() override;

    /// Does what only the first text takes long for: the editor component, its actions, the highlighting of code.
    void load();
    /// Shows the text of `key`: as it was left, or the language's template.
    void open(const DraftKey &key);
    /// Saves and forgets all texts.
    void closeAll();

    bool isOpen() const { return m_current; }
    QString text() const;
    /// Keyboard input goes to its focusProxy(); null while nothing is open.
    KTextEditor::View *view() const;
    /// Editing commands for the current view.
    EditMenu *editMenu() const { return m_menu; }

    void setOptions(const EditorOptions &options);
    void setReadOnly(bool readOnly);

    /// Of the current text; the empty list clears.
    void showMessages(const QList<CompilerMessage> &messages);
    void goTo(const CompilerMessage &message);
    /// One step of undo.
    void replaceText(const QString &text);
    /// Puts the template in place of the text; undo brings the text back.
    void startOver();

    /// "Ln 3, Col 5", with the input mode when keys are vi's.
    QString placeText() const;

Q_SIGNALS:
    void textChanged();
    void placeChanged();

private:
    CodeBuffer *makeBuffer(const DraftKey &key);
    void dressAll();

    const Theme &m_theme;
    DraftStore &m_drafts;
    EditorOptions m_options;
    EditMenu *m_menu;
    QStackedLayout *m_stack;
    QHash<DraftKey, CodeBuffer *> m_buffers;
    DraftKey m_key;
    CodeBuffer *m_current = nullptr;
    bool m_readOnly = false;
};

} // namespace duello
