// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemspage.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/duel/statementpane.h"
#include "ui/home/problembrowser.h"
#include "ui/models/problemmodel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

ProblemsPage::ProblemsPage(ProblemModel &problems, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_browser(new ProblemBrowser(problems, theme))
    , m_statement(new StatementPane(theme))
    , m_practise(new QPushButton)
{
    setObjectName(u"problemsPage"_s);
    m_practise->setObjectName(u"problemsPractise"_s);
    m_practise->setProperty("primary", true);
    m_practise->setIcon(theme.icon(u"practise"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_practise);
    auto *body = new QHBoxLayout;
    body->setSpacing(grid::l);
    body->addWidget(m_browser, 5);
    auto *sheet = new Card(theme);
    auto *inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(grid::xs, grid::xs, grid::xs, grid::xs); // the corners are round
    inside->addWidget(m_statement);
    body->addWidget(sheet, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    column->addLayout(top);
    column->addLayout(body, 1);

    connect(m_browser, &ProblemBrowser::currentChanged, this, &ProblemsPage::request);
    connect(m_browser, &ProblemBrowser::activated, this, &ProblemsPage::practiseRequested);
    connect(m_practise, &QPushButton::clicked, this, [this] { Q_EMIT practiseRequested(m_browser->current()); });
    connect(m_statement, &StatementPane::pdfRequested, this, &ProblemsPage::pdfRequested);
    retranslate();
}

void ProblemsPage::setPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf)
{
    m_statement->showPdf(problem, language, pdf);
}

void ProblemsPage::setProblem(const Problem &problem)
{
    if (problem.summary.id == m_browser->current())
        showStatement(problem);
}

void ProblemsPage::showStatement(const std::optional<Problem> &problem)
{
    m_shown = problem ? problem->summary.id : ProblemId();
    m_statement->showProblem(QString(), problem);
}

void ProblemsPage::request()
{
    const ProblemId id = m_browser->current();
    m_practise->setEnabled(!id.isEmpty());
    if (id == m_shown || !isVisible())
        return;
    showStatement(std::nullopt); // not the statement of one under the name of another
    if (!id.isEmpty())
        Q_EMIT problemRequested(id);
}

void ProblemsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    request();
}

void ProblemsPage::retranslate()
{
    m_heading->setText(tr("Problems"));
    m_practise->setText(tr("Practise this one"));
    m_practise->setAccessibleName(m_practise->text());
}

} // namespace duello
