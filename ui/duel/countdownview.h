// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

namespace duello {

/// Three, two, one: what both players see before the statement is shown to both at once.
class CountdownView final : public QWidget
{
    Q_OBJECT

public:
    CountdownView(const Theme &theme, const DuelModel &duel, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void drawNames(QPainter &painter, const QRectF &ring) const;

    const Theme &m_theme;
    const DuelModel &m_duel;
    QTimer m_timer;
    QString m_figure;
    QString m_words;
};

} // namespace duello
