// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace duello {

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Repository;
using KSyntaxHighlighting::SyntaxHighlighter;

CodeView::CodeView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_repository(std::make_unique<Repository>()),
      m_highlighter(std::make_unique<SyntaxHighlighter>(document()))
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setFont(Theme::codeFont());
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    // Tab leaves it: one reads here, one does not write.
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&theme, &Theme::changed, this, &CodeView::recolor);
    recolor();
}

CodeView::~CodeView() = default;

void CodeView::setCode(const QString &code, const QString &language)
{
    // The wire names languages as KSyntaxHighlighting does.
    m_highlighter->setDefinition(m_repository->definitionForName(language));
    setPlainText(code);
}

void CodeView::recolor()
{
    m_highlighter->setTheme(m_repository->defaultTheme(m_theme.isDark() ? Repository::DarkTheme : Repository::LightTheme));
    m_highlighter->rehighlight();
}

} // namespace duello
