// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/problem.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QLabel;
class QToolButton;

namespace duello {

/// One sample of a statement: what goes in and what should come out, each with a Copy button.
class SampleView final : public Page
{
    Q_OBJECT

public:
    /// `number` from 1.
    SampleView(const Theme &theme, int number, const Sample &sample, QWidget *parent = nullptr);

    void setTextSize(int pixels);

protected:
    void retranslate() override;

private:
    struct Block
    {
        QLabel *title;
        QToolButton *copy;
        QLabel *text;
    };

    Block makeBlock(const Theme &theme, const QString &name, const QByteArray &bytes);
    void dress(const Theme &theme);

    int m_number;
    Block m_input;
    Block m_answer;
};

} // namespace duello
