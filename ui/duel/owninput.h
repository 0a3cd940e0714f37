// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

class QPlainTextEdit;
class QPushButton;

namespace duello {

/// A place to type an input of one's own and run on it.
class OwnInput final : public Page
{
    Q_OBJECT

public:
    explicit OwnInput(const Theme &theme, QWidget *parent = nullptr);

    void setRunning(bool running);

Q_SIGNALS:
    void runRequested(const QByteArray &input);

protected:
    void retranslate() override;

private:
    QPlainTextEdit *m_text;
    QPushButton *m_run;
};

} // namespace duello
