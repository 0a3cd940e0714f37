// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelrecord.h"
#include "ui/theme.h"

#include <QWidget>

namespace duello {

/// The course of a duel on one axis: your submissions above in teal, the rival's, or the clock, below in amber.
/// A filled dot was accepted, a hollow one carries its verdict's code.
class Timeline final : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(const Theme &theme, QWidget *parent = nullptr);

    void setRecord(const DuelRecord &record);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Dot
    {
        QPointF center;
        const Submission *submission;
    };

    QRectF track() const;
    /// How much time the axis shows: a whole step beyond what happened, at most the duel's length.
    std::chrono::milliseconds span() const;
    qreal positionOf(std::chrono::milliseconds time) const;
    QList<Dot> dots(bool yours) const;
    void drawAxis(QPainter *painter) const;
    void drawNames(QPainter *painter) const;
    void drawClock(QPainter *painter) const;
    void drawDots(QPainter *painter, bool yours) const;
    QString tipAt(const QPoint &point) const;
    QString summary() const;

    const Theme &m_theme;
    DuelRecord m_record;
};

} // namespace duello
