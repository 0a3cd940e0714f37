// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace duello {

/// A text in one of the theme's sizes and colours. `Elide` cuts a long one with an ellipsis and shows it all in a tool
/// tip; `Wrap` breaks it.
class Label final : public QLabel
{
    Q_OBJECT

public:
    enum class Overflow { Wrap, Elide };

    Label(const Theme &theme, TextSize size, Role role = Role::Text, QFont::Weight weight = QFont::Normal,
          Overflow overflow = Overflow::Wrap, QWidget *parent = nullptr);

    void setRole(Role role);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void recolor();
    bool isCut() const;

    const Theme &m_theme;
    Role m_role;
    Overflow m_overflow;
};

} // namespace duello
