// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QListView>

class QStyleOptionViewItem;

namespace duello {

/// A list without a frame, whose rows are drawn by one of our delegates.
class ListView final : public QListView
{
    Q_OBJECT

public:
    explicit ListView(QWidget *parent = nullptr);

Q_SIGNALS:
    void currentIndexChanged(const QModelIndex &index);
    /// The space bar, on that row.
    void spacePressed(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

/// What lies under a row of such a list: hovered, selected (a bar in your colour), focused.
void drawRowBackground(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme);

} // namespace duello
