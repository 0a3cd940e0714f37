// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/problem.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QPushButton;

namespace duello {

class Label;
class ProblemBrowser;
class ProblemModel;
class StatementPane;

/// The library: the list at the left, the statement of the chosen problem at the right.
class ProblemsPage final : public Page
{
    Q_OBJECT

public:
    ProblemsPage(ProblemModel &problems, const Theme &theme, QWidget *parent = nullptr);

    /// Ignored when another one is chosen by now.
    void setProblem(const Problem &problem);
    /// The answer to pdfRequested().
    void setPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf);

Q_SIGNALS:
    /// Its statement is wanted: answer with setProblem().
    void problemRequested(const duello::ProblemId &id);
    void pdfRequested(const duello::ProblemId &problem, const QString &language);
    void practiseRequested(const duello::ProblemId &id);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void request();
    void showStatement(const std::optional<Problem> &problem);

    Label *m_heading;
    ProblemBrowser *m_browser;
    StatementPane *m_statement;
    ProblemId m_shown;
    QPushButton *m_practise;
};

} // namespace duello
