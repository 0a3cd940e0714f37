// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"
#include "net/protocol/problem.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

#include <optional>

class QTabBar;

namespace duello {

class StatementPane;

/// The statement of the chosen problem, with a tab for each when there are several: who has solved or taken it, what it
/// is worth, whether it is open yet.
class ProblemPane final : public Page
{
    Q_OBJECT

public:
    explicit ProblemPane(const Theme &theme, QWidget *parent = nullptr);

    /// Keeps the choice where that label is still there; a problem that has just opened is chosen. `me` may sit in no
    /// seat.
    void setDuel(const Duel &duel, const UserId &me);
    /// Nothing: the statement is not here yet.
    void showProblem(const std::optional<Problem> &problem);
    /// The answer to pdfRequested().
    void showPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf);

    /// Of the chosen problem; empty when there is none.
    QString label() const;

    int textSize() const;
    void setTextSize(int pixels);

Q_SIGNALS:
    void labelChosen(const QString &label);
    void pdfRequested(const duello::ProblemId &problem, const QString &language);

protected:
    void retranslate() override;

private:
    void fillTab(int tab, const DuelProblem &problem);

    const Theme &m_theme;
    Duel m_duel;
    UserId m_me;
    QTabBar *m_tabs; ///< its data are the labels
    StatementPane *m_statement;
};

} // namespace duello
