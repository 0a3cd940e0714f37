// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

namespace duello {

class OpponentModel;
class PlayerCard;
class SubmissionModel;

/// What the bar shows; all outlive it.
struct PlayersBarModels
{
    const DuelModel &duel;
    const SubmissionModel &submissions;
    const OpponentModel &opponent;
};

/// The head of the duel page: you, the clock, your rival, each side edged in its colour.
class PlayersBar final : public QWidget
{
    Q_OBJECT

public:
    /// `actions` are put at the right end; their sizes are settled.
    PlayersBar(const Theme &theme, const PlayersBarModels &models, const QList<QWidget *> &actions,
               QWidget *parent = nullptr);

    /// With the players hidden only the clock and the connection remain.
    void setPlayersVisible(bool visible);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeMiddle();
    void layOut(const QList<QWidget *> &actions);
    void showSeats();
    void showRows();

    const Theme &m_theme;
    const DuelModel &m_duel;
    const SubmissionModel &m_submissions;
    const OpponentModel &m_opponent;
    PlayerCard *m_you;
    PlayerCard *m_rival;
    QWidget *m_middle;
    QTimer m_tick; ///< while words of a seat change by themselves
};

} // namespace duello
