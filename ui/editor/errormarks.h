// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editor/compilermessages.h"

#include <KTextEditor/Attribute>
#include <KTextEditor/TextHintInterface>

#include <QColor>

#include <memory>
#include <vector>

namespace KTextEditor {
class Document;
class MovingRange;
class View;
} // namespace KTextEditor

namespace duello {

/// Compiler messages in place: a mark in the border and an underline that move with the text, and the words on hover.
/// Must not outlive the document of its view.
class ErrorMarks final : public KTextEditor::TextHintProvider
{
public:
    explicit ErrorMarks(KTextEditor::View *view);
    ~ErrorMarks() override;

    void setColors(const QColor &error, const QColor &warning);
    /// Replaces all; notes are not marked.
    void show(const QList<CompilerMessage> &messages);

    /// Where the message is now, after edits; the beginning of the text when it was never marked.
    KTextEditor::Cursor placeOf(const CompilerMessage &message) const;

    QString textHint(KTextEditor::View *view, const KTextEditor::Cursor &position) override;

private:
    struct Underline
    {
        CompilerMessage message;
        std::unique_ptr<KTextEditor::MovingRange> range;
    };

    KTextEditor::Range rangeOf(const CompilerMessage &message) const;
    KTextEditor::Attribute::Ptr attributeOf(CompilerMessage::Severity severity) const;

    KTextEditor::View *m_view;
    KTextEditor::Document *m_document;
    QColor m_error;
    QColor m_warning;
    std::vector<Underline> m_underlines;
};

} // namespace duello
