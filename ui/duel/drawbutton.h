// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelmodel.h"
#include "ui/theme.h"

class QToolButton;

namespace duello {

class Dialogs;

/// Offers a draw, takes the offer back, accepts the rival's. There is none against the clock.
class DrawButton final : public Page
{
    Q_OBJECT

public:
    DrawButton(const Theme &theme, const DuelModel &duel, Dialogs &dialogs, QWidget *parent = nullptr);

Q_SIGNALS:
    /// "draw", "undraw"
    void moveRequested(const QString &move);

protected:
    void retranslate() override;

private:
    void refresh();
    void press();

    const Theme &m_theme;
    const DuelModel &m_duel;
    Dialogs &m_dialogs;
    QToolButton *m_button;
};

} // namespace duello
