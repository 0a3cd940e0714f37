// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/sampleresults.h"

#include "ui/codeview.h"
#include "ui/controls/label.h"
#include "ui/duel/outcometable.h"
#include "ui/duel/textdifference.h"
#include "ui/errortext.h"
#include "ui/models/submissiontext.h"

#include <QSplitter>
#include <QStackedLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 56; ///< of a column

} // namespace

SampleResults::SampleResults(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_stack(new QStackedLayout(this))
    , m_words(new Label(theme, TextSize::Normal, Role::Muted, QFont::Normal, Label::Overflow::Wrap, this))
    , m_table(new OutcomeTable(theme, this))
    , m_input(makeColumn(u"Input"_s))
    , m_expected(makeColumn(u"Expected"_s))
    , m_got(makeColumn(u"Got"_s))
{
    setObjectName("sampleResults"_L1);
    m_table->setObjectName("sampleTable"_L1);
    m_words->setObjectName("sampleWords"_L1);
    m_words->setAlignment(Qt::AlignCenter);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName("sampleSplitter"_L1);
    splitter->addWidget(m_table);
    for (const Column &column : {m_input, m_expected, m_got})
        splitter->addWidget(column.text->parentWidget());
    splitter->setSizes({316, 112, 136, 136});
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_words);
    m_stack->addWidget(splitter);
    connect(m_table, &OutcomeTable::chosenChanged, this, &SampleResults::showOutcome);
    SampleResults::retranslate();
    reset();
}

SampleResults::Column SampleResults::makeColumn(const QString &name)
{
    auto *box = new QWidget(this);
    const Column column{new Label(m_theme, TextSize::Small, Role::Muted, QFont::DemiBold, Label::Overflow::Elide, box),
                        new CodeView(m_theme, box)};
    column.text->setObjectName(u"sampleRun"_s + name);
    column.text->setMinimumWidth(narrowest);
    column.text->setLineWrapMode(QPlainTextEdit::WidgetWidth); // three narrow columns that scroll sideways show little
    column.text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    column.title->setContentsMargins(grid::s, grid::xs, 0, 0);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(column.title);
    layout->addWidget(column.text, 1);
    return column;
}

void SampleResults::showRunning(const QList<Sample> &samples)
{
    m_samples = samples;
    say(tr("Compiling"));
}

void SampleResults::showProgress(const JudgeProgress &progress)
{
    say(progress.state == SubmissionState::Running
            ? tr("%1 of %2 tests passed").arg(progress.test).arg(std::max(progress.tests, int(m_samples.size())))
            : tr("Compiling"));
}

void SampleResults::showResult(const JudgeResult &result)
{
    m_outcomes = result.outcomes;
    if (m_outcomes.isEmpty()) {
        say(result.verdict == Verdict::CompilationError
                ? tr("Compilation error. The Errors tab shows where.")
                : verdictText(result.verdict) + u": "_s + errorText(result.error).happened);
        return;
    }
    m_table->showOutcomes(m_outcomes);
    m_stack->setCurrentIndex(1);
}

void SampleResults::reset()
{
    m_outcomes.clear();
    say(tr("Ctrl+R runs your code on the samples. Nobody sees it, nothing counts."));
}

void SampleResults::say(const QString &words)
{
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
}

void SampleResults::showOutcome(int outcome)
{
    if (outcome < 0 || outcome >= m_outcomes.size())
        return;
    const TestOutcome &shown = m_outcomes.at(outcome);
    const Sample sample = m_samples.value(shown.number - 1);
    m_input.text->setBytes(sample.input);
    m_expected.text->setBytes(sample.answer);
    m_got.text->setBytes(shown.output);
    const int line = shown.verdict == Verdict::WrongAnswer ? firstDifferentLine(sample.answer, shown.output) : -1;
    m_expected.text->markLine(line);
    m_got.text->markLine(line);
    if (!shown.errorOutput.isEmpty())
        m_got.text->appendPlainText(u"\n"_s + tr("Error output:") + u'\n' + QString::fromUtf8(shown.errorOutput));
}

void SampleResults::retranslate()
{
    m_input.title->setText(tr("Input"));
    m_expected.title->setText(tr("Expected"));
    m_got.title->setText(tr("Got"));
    m_input.text->setAccessibleName(tr("Input of the sample"));
    m_expected.text->setAccessibleName(tr("Expected output"));
    m_got.text->setAccessibleName(tr("Your output"));
}

} // namespace duello
