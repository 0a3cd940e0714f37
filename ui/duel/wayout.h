// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelmodel.h"
#include "ui/theme.h"

class QAction;
class QToolButton;

namespace duello {

class Dialogs;

/// There is always a way out of a duel: call it off while that is allowed, claim its end when the rival is gone,
/// resign, or leave and come back.
class WayOut final : public Page
{
    Q_OBJECT

public:
    WayOut(const Theme &theme, const DuelModel &duel, Dialogs &dialogs, QWidget *parent = nullptr);

Q_SIGNALS:
    void abortRequested();
    void resignRequested();
    void claimRequested(duello::Claim claim);
    void leaveRequested();

protected:
    void retranslate() override;

private:
    void offer();
    void askToAbort();
    void askToResign();

    const Theme &m_theme;
    const DuelModel &m_duel;
    Dialogs &m_dialogs;
    QToolButton *m_button;
    QAction *m_abort;
    QAction *m_claimWin;
    QAction *m_claimDraw;
    QAction *m_resign;
    QAction *m_leave;
};

} // namespace duello
