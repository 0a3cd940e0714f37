// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

class QHBoxLayout;
class QPushButton;

namespace duello {

/// The buttons of a submission that was refused. Lies over its row and lets everything else of the row through.
class FailedRowActions final : public Page
{
    Q_OBJECT

public:
    /// `mayRetry`: false where sending it again cannot change the answer.
    explicit FailedRowActions(bool mayRetry, QWidget *parent = nullptr);

    static constexpr int buttonHeight = 28;
    static constexpr int bottomMargin = grid::s;

Q_SIGNALS:
    void retryClicked();
    void copyClicked();
    void discardClicked();

protected:
    void retranslate() override;

private:
    QHBoxLayout *m_buttons;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QPushButton *m_discard;
};

} // namespace duello
