// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelrecord.h"
#include "ui/theme.h"

#include <QVariantAnimation>
#include <QWidget>

namespace duello {

/// The sign over the result: our two blades. On winning they close in once and a check is drawn between them; that is
/// the one good moment, and it stands still when the player wants no motion.
class OutcomeMark final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeMark(const Theme &theme, QWidget *parent = nullptr);

    void setOutcome(Outcome outcome);
    /// Plays the moment of a win; a still picture for everything else.
    void celebrate();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Outcome m_outcome = Outcome::Draw;
    QVariantAnimation m_motion;
    qreal m_progress = 1; ///< of the moment; 1: at rest
};

} // namespace duello
