// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace duello {

/// Code or text that is only shown, in the editor's type and colours.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(const Theme &theme, QWidget *parent = nullptr);

    /// `language` is the wire's word ("C++"); an unknown one and none are shown plain. A huge text is cut for the eye.
    void setCode(const QString &text, const QString &language = {});
    void setBytes(const QByteArray &bytes);
    /// Puts a tint under a line, from 0; negative: under none.
    void markLine(int line);

private:
    void dress();

    const Theme &m_theme;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    int m_marked = -1;
};

} // namespace duello
