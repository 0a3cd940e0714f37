// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/errormarks.h"

#include <KTextEditor/Document>
#include <KTextEditor/MovingRange>
#include <KTextEditor/View>

#include <algorithm>

namespace duello {

namespace {

using KTextEditor::Cursor;
using KTextEditor::Document;
using KTextEditor::Range;

constexpr uint ourMarks = Document::Error | Document::Warning;

} // namespace

ErrorMarks::ErrorMarks(KTextEditor::View *view) : m_view(view), m_document(view->document())
{
    m_document->setEditableMarks(0);
    m_view->registerTextHintProvider(this);
}

ErrorMarks::~ErrorMarks()
{
    m_view->unregisterTextHintProvider(this);
}

void ErrorMarks::setColors(const QColor &error, const QColor &warning)
{
    m_error = error;
    m_warning = warning;
    for (const Underline &underline : m_underlines)
        underline.range->setAttribute(attributeOf(underline.message.severity));
}

void ErrorMarks::show(const QList<CompilerMessage> &messages)
{
    const QList<int> marked = m_document->marks().keys();
    for (const int line : marked)
        m_document->removeMark(line, ourMarks);
    m_underlines.clear();
    for (const CompilerMessage &message : messages) {
        if (message.severity == CompilerMessage::Severity::Note || message.line > m_document->lines())
            continue;
        const bool isError = message.severity == CompilerMessage::Severity::Error;
        const Range range = rangeOf(message);
        m_document->addMark(range.start().line(), isError ? Document::Error : Document::Warning);
        std::unique_ptr<KTextEditor::MovingRange> moving(m_document->newMovingRange(range));
        moving->setAttribute(attributeOf(message.severity));
        m_underlines.push_back({message, std::move(moving)});
    }
}

Cursor ErrorMarks::placeOf(const CompilerMessage &message) const
{
    const auto found = std::ranges::find(m_underlines, message, &Underline::message);
    if (found != m_underlines.end())
        return found->range->start().toCursor();
    return rangeOf(message).start();
}

QString ErrorMarks::textHint(KTextEditor::View *, const Cursor &position)
{
    QStringList words;
    for (const Underline &underline : m_underlines) {
        if (underline.range->toRange().contains(position))
            words.append(underline.message.text.toHtmlEscaped());
    }
    return words.join(QStringLiteral("<br>"));
}

Range ErrorMarks::rangeOf(const CompilerMessage &message) const
{
    const int line = std::clamp(message.line - 1, 0, std::max(0, m_document->lines() - 1));
    const int length = m_document->lineLength(line);
    const QString text = m_document->line(line);
    const int indent = int(std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.cbegin());
    if (message.column <= 0 || message.column > length)
        return Range(line, std::min(indent, length), line, length);
    const Cursor start(line, message.column - 1);
    const Range word = m_document->wordRangeAt(start);
    return word.isEmpty() || !word.isValid() ? Range(start, Cursor(line, message.column)) : Range(start, word.end());
}

KTextEditor::Attribute::Ptr ErrorMarks::attributeOf(CompilerMessage::Severity severity) const
{
    const KTextEditor::Attribute::Ptr attribute(new KTextEditor::Attribute);
    attribute->setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    attribute->setUnderlineColor(severity == CompilerMessage::Severity::Error ? m_error : m_warning);
    return attribute;
}

} // namespace duello
