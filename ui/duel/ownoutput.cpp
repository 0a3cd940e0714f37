// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/ownoutput.h"

#include "ui/codeview.h"
#include "ui/controls/label.h"
#include "ui/models/remarktext.h"
#include "ui/models/submissiontext.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

OwnOutput::OwnOutput(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_words(new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Elide, this))
    , m_output(new CodeView(theme, this))
    , m_errors(new CodeView(theme, this))
{
    setObjectName("ownOutput"_L1);
    m_words->setObjectName("ownOutputWords"_L1);
    m_words->setContentsMargins(grid::s, grid::xs, grid::s, 0);
    m_output->setObjectName("ownOutputText"_L1);
    m_errors->setObjectName("ownErrorText"_L1);
    m_errors->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_output);
    splitter->addWidget(m_errors);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_words);
    column->addWidget(splitter, 1);
    OwnOutput::reset();
    OwnOutput::retranslate();
}

void OwnOutput::showRunning()
{
    m_words->setText(tr("Running"));
    m_output->clear();
    m_errors->hide();
}

void OwnOutput::showResult(const JudgeResult &result)
{
    const TestOutcome outcome = result.outcomes.value(0);
    // Nothing is compared here: a run that ended by itself is not "accepted", it ended.
    const QString how = result.verdict == Verdict::Accepted ? tr("Ended normally") : verdictText(result.verdict);
    m_words->setText(result.outcomes.isEmpty() ? how
                                               : QStringList{how, durationText(outcome.cpuTime),
                                                             memoryText(outcome.memory), remarkText(outcome.detail)}
                                                     .join(u"   "_s));
    m_output->setBytes(outcome.output);
    m_errors->setBytes(outcome.errorOutput);
    m_errors->setVisible(!outcome.errorOutput.isEmpty());
}

void OwnOutput::reset()
{
    m_words->setText(tr("The output of a run on your own input appears here."));
    m_output->clear();
    m_errors->clear();
    m_errors->hide();
}

void OwnOutput::retranslate()
{
    m_output->setAccessibleName(tr("Output"));
    m_errors->setAccessibleName(tr("Error output"));
}

} // namespace duello
