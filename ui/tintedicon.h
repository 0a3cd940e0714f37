// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QIconEngine>

#include <optional>

namespace duello {

/// Draws ":/icons/NAME.svg" with its `currentColor` replaced at paint time, so that one file serves both themes.
class TintedIcon final : public QIconEngine
{
public:
    /// No role: the palette's text colours, by the icon's mode.
    TintedIcon(QString name, std::optional<Role> role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    std::optional<Role> m_role;
};

} // namespace duello
