// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QWidget>

namespace duello {

class PlayerCard;
class SubmissionModel;

/// The head of the duel page: you, the clock, your rival, each side edged in its colour.
class PlayersBar final : public QWidget
{
    Q_OBJECT

public:
    /// `wayOut` is put at the outer right end.
    PlayersBar(const Theme &theme, const DuelModel &duel, const SubmissionModel &submissions, QWidget *wayOut,
               QWidget *parent = nullptr);

    /// With the players hidden only the clock and the connection remain.
    void setPlayersVisible(bool visible);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSeats();
    void showRows();

    const Theme &m_theme;
    const DuelModel &m_duel;
    const SubmissionModel &m_submissions;
    PlayerCard *m_you;
    PlayerCard *m_rival;
    QWidget *m_middle;
};

} // namespace duello
