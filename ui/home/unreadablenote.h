// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

namespace duello {

class Label;
class ProblemModel;

/// Says which folders of the library are no problems, and why. Takes no room when all are.
class UnreadableNote final : public Page
{
    Q_OBJECT

public:
    /// Both outlive it.
    UnreadableNote(const ProblemModel &problems, const Theme &theme, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    const ProblemModel &m_problems;
    Label *m_words;
};

} // namespace duello
