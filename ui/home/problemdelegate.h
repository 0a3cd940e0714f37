// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace duello {

/// A problem in a list: solved mark, title, topics, level in dots and a word.
class ProblemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ProblemDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace duello
