// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"
#include "ui/controls/page.h"
#include "ui/editor/compilermessages.h"
#include "ui/theme.h"

class QTabWidget;

namespace duello {

class DetailsView;
class ErrorList;
class OwnInput;
class OwnOutput;
class SampleResults;

/// Below the editor: what running the code gave. Samples, own input and its output, errors, and a chosen submission.
class OutputPane final : public Page
{
    Q_OBJECT

public:
    enum class Run { Samples, OwnInput };

    explicit OutputPane(const Theme &theme, QWidget *parent = nullptr);

    void showRunning(Run run, const QList<Sample> &samples);
    void showProgress(const JudgeProgress &progress);
    /// The messages are those that parseCompilerOutput found in the result.
    void showResult(const JudgeResult &result, const QList<CompilerMessage> &messages);
    void showDetailsWaiting();
    void showDetails(const SubmissionDetails &details);
    /// Without results, as a duel begins.
    void reset();

Q_SIGNALS:
    void ownRunRequested(const QByteArray &input);
    void messageChosen(const duello::CompilerMessage &message);

protected:
    void retranslate() override;

private:
    QTabWidget *m_tabs;
    SampleResults *m_samples;
    OwnInput *m_input;
    OwnOutput *m_output;
    ErrorList *m_errors;
    DetailsView *m_details;
    Run m_run = Run::Samples;
};

} // namespace duello
