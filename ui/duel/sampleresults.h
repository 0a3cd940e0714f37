// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QStackedLayout;

namespace duello {

class CodeView;
class Label;
class OutcomeTable;

/// What a run on the samples gave: a row for each, and for the chosen one the input, what was expected and what came.
class SampleResults final : public Page
{
    Q_OBJECT

public:
    explicit SampleResults(const Theme &theme, QWidget *parent = nullptr);

    void showRunning(const QList<Sample> &samples);
    void showProgress(const JudgeProgress &progress);
    void showResult(const JudgeResult &result);
    /// As before the first run.
    void reset();

protected:
    void retranslate() override;

private:
    struct Column
    {
        Label *title;
        CodeView *text;
    };

    Column makeColumn(const QString &name);
    void showOutcome(int outcome);
    void say(const QString &words);

    const Theme &m_theme;
    QStackedLayout *m_stack;
    Label *m_words;
    OutcomeTable *m_table;
    Column m_input;
    Column m_expected;
    Column m_got;
    QList<Sample> m_samples;
    QList<TestOutcome> m_outcomes;
};

} // namespace duello
