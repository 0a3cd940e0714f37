// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "ui/controls/card.h"

#include <QVariantAnimation>

namespace duello {

class Label;

/// A seat of the waiting room, facing the other one: who sits there and whether they are ready. An empty one breathes.
class SeatCard final : public Card
{
    Q_OBJECT

public:
    enum class Side { You, Rival };

    SeatCard(const Theme &theme, Side side, QWidget *parent = nullptr);

    /// Null: nobody sits there, and `waiting` is what is said instead. `isKnown`: there is a connection to know by how
    /// the other stands.
    void showSeat(const Seat *seat, const QString &waiting, bool isKnown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void breathe();
    QRectF face() const;
    Role role() const { return m_side == Side::You ? Role::You : Role::Rival; }

    const Theme &m_theme;
    const Side m_side;
    std::optional<Seat> m_seat;
    QString m_waiting;
    bool m_isKnown = true;
    Label *m_name;
    Label *m_status;
    QVariantAnimation m_breath;
};

} // namespace duello
