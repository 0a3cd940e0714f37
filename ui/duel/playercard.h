// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/sync/row.h"
#include "ui/controls/label.h"
#include "ui/controls/page.h"

namespace duello {

class SubmissionDots;

/// A player in the players' bar: name, score, presence and dots. You are on the left, the rival on the right.
class PlayerCard final : public Page
{
    Q_OBJECT

public:
    enum class Side { You, Rival };

    PlayerCard(const Theme &theme, Side side, QWidget *parent = nullptr);

    /// `now` is the server's. `isKnown`: there is a connection to know by whether the player is there.
    void showSeat(const Duel &duel, const Seat &seat, Timestamp now, bool isKnown);
    /// Nobody sits there.
    void showNobody();
    void showRows(const QList<Row> &oldestFirst);

protected:
    void retranslate() override;

private:
    void fill();
    void fillPresence();

    const Theme &m_theme;
    Side m_side;
    Label *m_name;
    Label *m_presence;
    Label *m_score;
    SubmissionDots *m_dots;
    std::optional<Seat> m_seat;
    Duel m_duel;
    Timestamp m_now{};
    bool m_isKnown = true;
};

} // namespace duello
