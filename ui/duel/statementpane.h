// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/problem.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

#include <QCache>

#include <optional>

class QStackedLayout;
class QTabBar;

namespace duello {

class PdfPane;
class StatementView;

/// A statement as it came: the text, and where the problem brings a PDF a tab for that. A PDF is asked for when it is
/// looked at for the first time, at once when there is no text.
class StatementPane final : public Page
{
    Q_OBJECT

public:
    explicit StatementPane(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing: not revealed or not fetched yet.
    void showProblem(const QString &label, const std::optional<Problem> &problem);
    /// The answer to pdfRequested().
    void showPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf);

    /// Of another server, or of a package that may have changed.
    void forgetPdfs();

    int textSize() const;
    void setTextSize(int pixels);

Q_SIGNALS:
    void pdfRequested(const duello::ProblemId &problem, const QString &language);

protected:
    void retranslate() override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void choose();
    void requestPdf();
    QString language() const;
    QString key() const;

    std::optional<Problem> m_problem;
    QCache<QString, QByteArray> m_pdfs; ///< the last ones, by problem and language
    QString m_shown;                    ///< the key of what the PDF pane has, or waits for
    QTabBar *m_tabs;
    QStackedLayout *m_stack;
    StatementView *m_text;
    PdfPane *m_pdf;
};

} // namespace duello
