// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/detailsview.h"

#include "ui/codeview.h"
#include "ui/controls/label.h"
#include "ui/duel/outcometable.h"
#include "ui/duel/verdictlook.h"
#include "ui/models/submissiontext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

namespace duello {

using namespace Qt::StringLiterals;

DetailsView::DetailsView(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_heading(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold, Label::Overflow::Elide, this))
    , m_copy(new QPushButton(this))
    , m_results(new QStackedLayout)
    , m_table(new OutcomeTable(theme, this))
    , m_compiler(new CodeView(theme, this))
    , m_nothing(new Label(theme, TextSize::Normal, Role::Muted, QFont::Normal, Label::Overflow::Wrap, this))
    , m_code(new CodeView(theme, this))
{
    setObjectName("detailsView"_L1);
    m_heading->setObjectName("detailsHeading"_L1);
    m_copy->setObjectName("copyCodeButton"_L1);
    m_copy->setIcon(theme.icon(u"copy"));
    m_table->setObjectName("detailsTable"_L1);
    m_compiler->setObjectName("detailsCompilerOutput"_L1);
    m_compiler->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_code->setObjectName("detailsCode"_L1);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(grid::m, grid::xs, grid::s, grid::xs);
    head->addWidget(m_heading, 1);
    head->addWidget(m_copy);
    auto *results = new QWidget(this);
    results->setLayout(m_results);
    m_results->addWidget(m_table);
    m_results->addWidget(m_compiler);
    m_results->addWidget(m_nothing);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName("detailsSplitter"_L1);
    splitter->addWidget(results);
    splitter->addWidget(m_code);
    splitter->setSizes({300, 340});
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(splitter, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_details)
            QGuiApplication::clipboard()->setText(m_details->solution);
    });
    connect(&theme, &Theme::changed, this, &DetailsView::fill);
    DetailsView::retranslate();
}

void DetailsView::showWaiting()
{
    m_details.reset();
    fill();
}

void DetailsView::showDetails(const SubmissionDetails &details)
{
    m_details = details;
    fill();
}

void DetailsView::retranslate()
{
    m_copy->setText(tr("Copy code"));
    m_compiler->setAccessibleName(tr("What the compiler said"));
    m_code->setAccessibleName(tr("Code of the submission"));
    fill();
}

void DetailsView::fill()
{
    m_copy->setEnabled(m_details.has_value());
    if (!m_details) {
        m_heading->setText(tr("Fetching the submission"));
        m_heading->setRole(Role::Muted);
        m_nothing->clear();
        m_results->setCurrentWidget(m_nothing);
        m_code->clear();
        return;
    }
    Row row;
    row.delivery = Delivery::Delivered;
    row.createdAt = m_details->submission.receivedAt;
    row.submission = m_details->submission;
    m_heading->setText(rowText(row));
    m_heading->setRole(row.submission.verdict ? lookOf(row).role : Role::Text);
    m_code->setCode(m_details->solution, m_details->submission.language);
    m_table->showOutcomes(m_details->outcomes);
    m_compiler->setCode(m_details->compilerOutput);
    m_nothing->setText(tr("Results by test appear here when it is judged."));
    if (m_details->submission.verdict == Verdict::CompilationError)
        m_results->setCurrentWidget(m_compiler);
    else if (m_details->outcomes.isEmpty())
        m_results->setCurrentWidget(m_nothing);
    else
        m_results->setCurrentWidget(m_table);
}

} // namespace duello
