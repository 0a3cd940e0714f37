// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/codeview.h"

#include "ui/editor/syntaxname.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <KTextEditor/Editor>

#include <QTextBlock>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 64 * 1024;

} // namespace

CodeView::CodeView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(Theme::codeFont(12));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setTabChangesFocus(true); // one reads here, one does not write
    document()->setDocumentMargin(grid::s);
    connect(&theme, &Theme::changed, this, [this] {
        if (!document()->isEmpty())
            dress();
    });
}

void CodeView::setCode(const QString &text, const QString &language)
{
    // The editor component is loaded here, not with the window.
    m_highlighter->setDefinition(KTextEditor::Editor::instance()->repository().definitionForName(syntaxName(language)));
    dress();
    const bool cut = text.size() > mostShown;
    setPlainText(cut ? text.first(mostShown) + u"\n…"_s : text);
    markLine(-1);
}

void CodeView::setBytes(const QByteArray &bytes)
{
    setCode(QString::fromUtf8(bytes.first(std::min(bytes.size(), mostShown + 1))));
}

void CodeView::markLine(int line)
{
    m_marked = line;
    QList<QTextEdit::ExtraSelection> selections;
    if (const QTextBlock block = document()->findBlockByNumber(line); line >= 0 && block.isValid()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.format.setBackground(m_theme.tint(Role::Bad));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void CodeView::dress()
{
    const auto &repository = KTextEditor::Editor::instance()->repository();
    m_highlighter->setTheme(repository.theme(m_theme.isDark() ? u"Duello Dark"_s : u"Duello Light"_s));
    m_highlighter->rehighlight();
    markLine(m_marked);
}

} // namespace duello
