// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/statementpane.h"

#include "net/protocol/limits.h"
#include "ui/duel/pdfpane.h"
#include "ui/duel/statementview.h"
#include "ui/errortext.h"

#include <QFocusEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

enum Tab { Text, Pdf };
constexpr int kept = 4; ///< of the largest PDFs

QString keyOf(const ProblemId &problem, const QString &language)
{
    return problem.value() + u'/' + language;
}

} // namespace

StatementPane::StatementPane(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_pdfs(kept * limits::statementPdf.count())
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedLayout)
    , m_text(new StatementView(theme, this)) // a stack shows what it gets: without a parent, as a window of its own
    , m_pdf(new PdfPane(theme, this))
{
    setObjectName("statementPane"_L1);
    m_tabs->setObjectName("statementTabs"_L1);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->hide();
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_pdf);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addLayout(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &StatementPane::choose);
    connect(m_pdf, &PdfPane::retryRequested, this, [this] {
        m_shown.clear();
        requestPdf();
    });
    StatementPane::retranslate();
}

void StatementPane::showProblem(const QString &label, const std::optional<Problem> &problem)
{
    const bool isNew = m_problem != problem;
    m_problem = problem;
    m_text->showProblem(label, problem);
    if (!isNew)
        return;
    const bool hasPdf = problem && !problem->pdfs.isEmpty();
    m_tabs->setVisible(hasPdf);
    m_tabs->setCurrentIndex(hasPdf && problem->statement.isEmpty() ? Pdf : Text);
    retranslate();
    choose();
}

void StatementPane::showPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf)
{
    const QString answered = keyOf(problem, language);
    if (pdf)
        m_pdfs.insert(answered, new QByteArray(*pdf), pdf->size());
    if (answered != m_shown) // another one is looked at by now
        return;
    if (pdf)
        m_pdf->showPdf(*pdf);
    else
        m_pdf->showFailure(errorText(pdf.error()).happened);
}

void StatementPane::forgetPdfs()
{
    m_pdfs.clear();
    m_shown.clear();
}

void StatementPane::choose()
{
    const bool isPdf = m_problem && !m_problem->pdfs.isEmpty() && m_tabs->currentIndex() == Pdf;
    m_stack->setCurrentIndex(isPdf ? Pdf : Text);
    if (isPdf)
        requestPdf();
}

void StatementPane::requestPdf()
{
    if (m_shown == key())
        return;
    m_shown = key();
    if (const QByteArray *here = m_pdfs.object(m_shown))
        return m_pdf->showPdf(*here);
    m_pdf->showWaiting();
    Q_EMIT pdfRequested(m_problem->summary.id, language());
}

QString StatementPane::language() const
{
    return nearestLanguage(m_problem->pdfs, QLocale().name().left(2));
}

QString StatementPane::key() const
{
    return keyOf(m_problem->summary.id, language());
}

/// Not by a focus proxy, which would change: each new one moves the pane in the order of Tab.
void StatementPane::focusInEvent(QFocusEvent *event)
{
    m_stack->currentWidget()->setFocus(event->reason());
}

int StatementPane::textSize() const
{
    return m_text->textSize();
}

void StatementPane::setTextSize(int pixels)
{
    m_text->setTextSize(pixels);
}

void StatementPane::retranslate()
{
    const bool onlyPdf = m_problem && m_problem->statement.isEmpty();
    m_tabs->setAccessibleName(tr("Statement"));
    m_tabs->setTabText(Text, onlyPdf ? tr("Samples") : tr("Text"));
    m_tabs->setTabText(Pdf, tr("PDF"));
    choose(); // the PDF of another language
}

} // namespace duello
