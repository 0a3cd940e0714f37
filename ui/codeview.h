// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace duello {

/// Shows code that nobody edits, coloured by KSyntaxHighlighting, in the theme's light or dark.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(const Theme &theme, QWidget *parent = nullptr);
    ~CodeView() override;

    /// `language` is the wire's word ("C++"); an unknown one is shown plain.
    void setCode(const QString &code, const QString &language);

private:
    void recolor();

    const Theme &m_theme;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace duello
