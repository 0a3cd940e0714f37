// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace duello {

/// The time that is left, in large figures. The last minute is marked by colour and sign; each of the last ten seconds
/// beats once, unless the player wants no motion.
class DuelClock final : public QWidget
{
    Q_OBJECT

public:
    DuelClock(const Theme &theme, const DuelModel &duel, QWidget *parent = nullptr);

    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The second that is shown has changed.
    void ticked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Mood { Calm, Late, Urgent };

    void refresh();
    QString words() const;
    QColor color() const;

    const Theme &m_theme;
    const DuelModel &m_duel;
    QTimer m_timer;
    QVariantAnimation m_beat;
    QString m_text;
    Mood m_mood = Mood::Calm;
};

} // namespace duello
