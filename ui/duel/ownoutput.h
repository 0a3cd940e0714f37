// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

namespace duello {

class CodeView;
class Label;

/// What came of a run on the player's own input.
class OwnOutput final : public Page
{
    Q_OBJECT

public:
    explicit OwnOutput(const Theme &theme, QWidget *parent = nullptr);

    void showRunning();
    void showResult(const JudgeResult &result);
    void reset();

protected:
    void retranslate() override;

private:
    Label *m_words;
    CodeView *m_output;
    CodeView *m_errors;
};

} // namespace duello
