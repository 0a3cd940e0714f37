// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelmodel.h"
#include "ui/models/opponentmodel.h"
#include "ui/theme.h"

#include <QTimer>

namespace duello {

class CodeView;
class Label;

/// What the rules let us see of the rival's work at the chosen problem: how busy they are, their code. Hidden in a duel
/// whose rules show neither.
class OpponentPane final : public Page
{
    Q_OBJECT

public:
    OpponentPane(const Theme &theme, const DuelModel &duel, const OpponentModel &opponent, QWidget *parent = nullptr);

    void setProblem(const QString &label);

protected:
    void retranslate() override;

private:
    void refresh();
    void showCode();
    QString activityText() const;
    QString emptyText() const;

    const DuelModel &m_duel;
    const OpponentModel &m_opponent;
    QString m_problem;
    Code m_shown;
    Label *m_name;
    Label *m_activity;
    Label *m_empty;
    CodeView *m_code;
    QTimer m_tick; ///< "12 s ago" grows
};

} // namespace duello
