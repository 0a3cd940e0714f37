// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/outputpane.h"

#include "ui/duel/detailsview.h"
#include "ui/duel/errorlist.h"
#include "ui/duel/owninput.h"
#include "ui/duel/ownoutput.h"
#include "ui/duel/sampleresults.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

OutputPane::OutputPane(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabWidget(this))
    , m_samples(new SampleResults(theme, m_tabs))
    , m_input(new OwnInput(theme, m_tabs))
    , m_output(new OwnOutput(theme, m_tabs))
    , m_errors(new ErrorList(theme, m_tabs))
    , m_details(new DetailsView(theme, m_tabs))
{
    setObjectName("outputPane"_L1);
    m_tabs->setObjectName("outputTabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName("outputTabBar"_L1);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    for (QWidget *page : std::initializer_list<QWidget *>{m_samples, m_input, m_output, m_errors, m_details})
        m_tabs->addTab(page, {});
    m_tabs->setTabVisible(m_tabs->indexOf(m_details), false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    setFocusProxy(m_tabs->tabBar());
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(m_input, &OwnInput::runRequested, this, &OutputPane::ownRunRequested);
    connect(m_errors, &ErrorList::messageChosen, this, &OutputPane::messageChosen);
    OutputPane::retranslate();
}

void OutputPane::showRunning(Run run, const QList<Sample> &samples)
{
    m_run = run;
    m_input->setRunning(true);
    if (run == Run::Samples) {
        m_samples->showRunning(samples);
        m_tabs->setCurrentWidget(m_samples);
    } else {
        m_output->showRunning();
        m_tabs->setCurrentWidget(m_output);
    }
}

void OutputPane::showProgress(const JudgeProgress &progress)
{
    if (m_run == Run::Samples)
        m_samples->showProgress(progress);
}

void OutputPane::showResult(const JudgeResult &result, const QList<CompilerMessage> &messages)
{
    m_input->setRunning(false);
    m_errors->showOutput(result.compilerOutput, messages);
    if (m_run == Run::Samples)
        m_samples->showResult(result);
    else
        m_output->showResult(result);
    if (result.verdict == Verdict::CompilationError)
        m_tabs->setCurrentWidget(m_errors);
    retranslate();
}

void OutputPane::showDetailsWaiting()
{
    m_details->showWaiting();
    m_tabs->setTabVisible(m_tabs->indexOf(m_details), true);
    m_tabs->setCurrentWidget(m_details);
}

void OutputPane::showDetails(const SubmissionDetails &details)
{
    m_details->showDetails(details);
}

void OutputPane::reset()
{
    m_input->setRunning(false);
    m_samples->reset();
    m_output->reset();
    m_errors->showOutput({}, {});
    m_tabs->setTabVisible(m_tabs->indexOf(m_details), false);
    m_tabs->setCurrentWidget(m_samples);
}

void OutputPane::retranslate()
{
    const auto name = [this](QWidget *page, const QString &text) {
        m_tabs->setTabText(m_tabs->indexOf(page), text);
    };
    name(m_samples, tr("Samples"));
    name(m_input, tr("Own input"));
    name(m_output, tr("Output"));
    const int errors = m_errors->count();
    name(m_errors, errors > 0 ? tr("Errors (%1)").arg(errors) : tr("Errors"));
    name(m_details, tr("Submission"));
    m_tabs->tabBar()->setAccessibleName(tr("Results"));
}

} // namespace duello
