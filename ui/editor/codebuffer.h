// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editor/editoroptions.h"
#include "ui/theme.h"

#include <QWidget>

#include <memory>

namespace KTextEditor {
class Document;
class View;
} // namespace KTextEditor

namespace duello {

class ErrorMarks;

/// One text in one language: a KTextEditor document without a file, and the view of it.
class CodeBuffer final : public QWidget
{
    Q_OBJECT

public:
    CodeBuffer(const QString &language, const QString &text, QWidget *parent);
    ~CodeBuffer() override;

    KTextEditor::View *view() const { return m_view; }
    ErrorMarks &marks() { return *m_marks; }

    QString text() const;
    /// One step of undo.
    void replaceText(const QString &text);
    void setCaret(int line, int column);

    void dress(const Theme &theme, const EditorOptions &options);

Q_SIGNALS:
    void textChanged();
    /// The caret or the input mode.
    void placeChanged();

private:
    std::unique_ptr<KTextEditor::Document> m_document;
    KTextEditor::View *m_view; ///< the document's
    std::unique_ptr<ErrorMarks> m_marks;
};

} // namespace duello
