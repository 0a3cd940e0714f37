// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/problem.h"

namespace duello {

struct Statements
{
    Localized texts;   ///< Markdown
    Localized pdfs;    ///< absolute paths
    Localized titles;  ///< as the texts themselves give them
    QStringList notes; ///< what is there and not shown, in sentences
};

/// The statements of `statement/` or `problem_statement/`, and `problem.pdf` beside problem.yaml, by language: Markdown
/// with readable formulas, TeX as Markdown, PDFs as they are; what is empty is none. PackageInvalid when one cannot be
/// read or leads out of the package, or when a text is too large.
Result<Statements> readStatements(const QString &folder);

/// Puts a PDF of the package among the others, unless it is larger than limits::statementPdf.
void takePdf(const QString &path, const QString &language, Statements &statements);

/// TeX as authors of problems write it, as Markdown: sections, lists, emphasis, listings; formulas with Unicode signs.
QString markdownOfTex(const QString &tex);

/// Markdown in which `$formulas$` stand as `markdownOfTex` makes them; code and lone dollars stay.
QString withReadableFormulas(const QString &markdown);

} // namespace duello
